// SPDX-License-Identifier: MIT
#include "properties/verdict/past_numbers.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "identities/expression/walk.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

constexpr std::size_t smallest_strata = 3;
constexpr std::int64_t most_bits = std::int64_t{1} << 21;  // of a number that is tried

/// Numbers above c >= 1, log c, exp c and exp(exp c).
void add_past(const rational& c, std::set<rational>& numbers) {
  numbers.insert(c + rational(1));
  // log c < 7/10*log2(c): as little past it as enclosures of exp can bear
  numbers.insert(floor(rational(static_cast<std::int64_t>(c.bits())) * rational(7, 10)) +
                 rational(1));
  const auto exponent = (floor(c * rational(3, 2)) + rational(2)).to_int64();  // 2^(3c/2) > exp c
  if (!exponent || *exponent > most_bits) return;
  numbers.insert(power(rational(2), *exponent));
  if (*exponent < 21) numbers.insert(power(rational(2), std::int64_t{1} << *exponent));
}

std::vector<rational> past_numbers_of(const identities::proposition& problem) {
  std::set<rational> numbers;
  walk(problem, [&](const identities::expression& node) {
    const auto value = literal_value(node, {});
    if (!value || sign(*value) != ternary_sign::positive) return;
    add_past(max(*value, inverse(*value)), numbers);
  });
  std::vector<rational> all;
  for (const rational& each : numbers) {
    for (const rational& size : {each, inverse(each)}) {
      all.push_back(size);
      all.push_back(-size);
    }
  }
  return all;
}

class visitor {
 public:
  explicit visitor(const identities::proposition& problem) : problem_(problem), judge_(problem) {}

  bool around(const assignment<rational>& base, const rational& number) {
    assignment<rational> all = base;
    std::size_t names = 0;
    for (std::size_t slot = 0; slot < base.values.size(); ++slot) {
      if (!base.values[slot]) continue;
      ++names;
      all.values[slot] = filled(*base.values[slot], number);
      assignment<rational> one = base;
      one.values[slot] = all.values[slot];
      if (fails(one)) return true;
    }
    return names > 1 && fails(all);
  }

  std::optional<refutation> found;

 private:
  static matrix<rational> filled(matrix<rational> a, const rational& number) {
    const bool vector = a.rows() == 1 || a.cols() == 1;
    for (int i = 0; i < a.rows(); ++i) {
      for (int j = 0; j < a.cols(); ++j) a(i, j) = vector || i == j ? number : rational(0);
    }
    return a;
  }

  bool fails(const assignment<rational>& point) {
    if (!missed_word(problem_, point).empty()) return false;
    point_outcome told = judge_.decide(point, true);
    if (!told.admitted || told.statement.value != truth::no) return false;
    found = refutation{point, std::move(told)};
    return true;
  }

  const identities::proposition& problem_;
  judge judge_;
};

}  // namespace

std::optional<refutation> fails_past_numbers(const identities::proposition& problem,
                                             std::int64_t work) {
  const std::vector<rational> numbers = past_numbers_of(problem);
  const stratification where = stratify(problem);
  point_source source(problem);
  if (!source.unavailable().empty()) return std::nullopt;
  visitor look(problem);
  const work_limit until(work);
  for (std::size_t i = 0; i < std::min(smallest_strata, where.strata.size()); ++i) {
    std::optional<assignment<rational>> base;
    source.simple_points(where.strata[i], [&](const assignment<rational>& point) {
      base = point;
      return false;
    });
    for (const rational& number : numbers) {
      if (!base || until.passed()) break;
      if (look.around(*base, number)) return look.found;
    }
  }
  return std::nullopt;
}

}  // namespace proofread::properties
