// SPDX-License-Identifier: MIT
#include "properties/verdict/real_counterexample.hpp"

#include <algorithm>
#include <utility>

#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/verdict/counterexample.hpp"

namespace proofread::properties {
namespace {

using identities::role;

const std::vector<rational>& simple_numbers() {
  static const std::vector<rational> all{0, 1, -1, 2, -2, rational(1, 2), rational(-1, 2), 3, -3};
  return all;
}

rational value_at(const fraction& x, const std::vector<rational>& at) {
  return value_at(x.numerator(), at) / value_at(x.denominator(), at);
}

matrix<rational> value_at(const matrix<fraction>& a, const std::vector<rational>& at) {
  matrix<rational> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = value_at(a[k], at);
  return made;
}

assignment<rational> point_at(const unknown_point& all, const std::vector<rational>& at) {
  assignment<rational> point;
  point.integers = all.values.integers;
  point.roots.resize(all.values.roots.size());
  for (const auto& value : all.values.values) {
    point.values.emplace_back();
    if (value) point.values.back() = value_at(*value, at);
  }
  for (const auto& map : all.values.functions) {
    point.functions.emplace_back();
    if (map)
      point.functions.back() = {map->inputs, map->exponents, value_at(map->coefficients, at)};
  }
  return point;
}

// A rational point of the kind, if the statement fails there.
class rational_point {
 public:
  rational_point(const identities::proposition& problem, const unknown_point& all)
      : problem_(problem), all_(all), judging_(problem) {}

  /// Did the judge see the statement hold at some point that it was asked about?
  bool contradicted() const { return contradicted_; }

  std::optional<refutation> fails_at(const std::vector<rational>& at) {
    try {
      assignment<rational> point = point_at(all_, at);
      if (!missed_word(problem_, point).empty()) return std::nullopt;
      point_outcome told = judging_.decide(point, true);
      contradicted_ = contradicted_ || !told.admitted || told.statement.value == truth::yes;
      if (!told.admitted || told.statement.value != truth::no) return std::nullopt;
      return refutation{std::move(point), std::move(told)};
    } catch (const undefined_value&) {
      return std::nullopt;
    } catch (const undecidable_value&) {
      return std::nullopt;
    }
  }

 private:
  const identities::proposition& problem_;
  const unknown_point& all_;
  judge judging_;
  bool contradicted_ = false;
};

std::optional<std::vector<rational>> rational_values(const real_counterexample& against) {
  std::vector<rational> values;
  for (std::size_t k = 0; k < against.point.unknowns.size(); ++k) {
    const auto known = against.values.values[k].value();
    if (!known) return std::nullopt;
    values.push_back(*known);
  }
  return values;
}

// Coordinate by coordinate the first simple number with which the statement still fails.
std::optional<refutation> simplest(rational_point& search, std::vector<rational> at) {
  std::optional<refutation> best = search.fails_at(at);
  for (std::size_t k = 0; best && k < at.size(); ++k) {
    for (const rational& simple : simple_numbers()) {
      if (at[k] == simple) break;
      const rational before = std::exchange(at[k], simple);
      if (auto found = search.fails_at(at)) {
        best = std::move(found);
        break;
      }
      at[k] = before;
    }
  }
  return best;
}

// Rational numbers that the coordinates can be taken for where a value is only shown.
std::vector<rational> close_to(const model& values) {
  std::vector<rational> near;
  for (algebraic_number each : values.values) {
    each.narrow(200);
    near.push_back(each.low());
  }
  return near;
}

std::string entry_text(const fraction& x, const model& values, const std::vector<rational>& near) {
  if (const auto number = x.constant()) return to_text(*number);
  const auto& terms = x.numerator().terms();
  const bool alone = x.denominator().constant() && terms.size() == 1 &&
                     terms[0].powers.size() == 1 && terms[0].powers[0].exponent == 1 &&
                     terms[0].coefficient == rational(1);
  if (alone) return to_text(values.values.at(terms[0].powers[0].unknown));
  return "about " + std::to_string(to_double(value_at(x, near)));
}

counterexample as_roots(const identities::proposition& problem,
                        const real_counterexample& against) {
  counterexample told;
  const std::vector<rational> near = close_to(against.values);
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what == role::size || symbol.what == role::index)
      told.sizes.emplace_back(symbol.name, against.point.values.integers[slot]);
    const auto& value = against.point.values.values[slot];
    if (!value) continue;
    named_matrix described{symbol.name, value->rows(), value->cols(), {}};
    for (const fraction& entry : *value)
      described.entries.push_back(entry_text(entry, against.values, near));
    told.values.push_back(std::move(described));
  }
  std::string rival;
  for (const std::size_t unknown : against.rival)
    rival += (rival.empty() ? "" : "; ") + to_text(against.values.values.at(unknown));
  if (!rival.empty()) told.note = "[" + rival + "] is as good or better";
  told.failing = identities::to_text(*problem.statement);
  told.found_at = "real";
  told.replay = identities::typed_line(problem);
  return told;
}

}  // namespace

std::optional<counterexample> describe_real_counterexample(const identities::proposition& problem,
                                                           const real_counterexample& against) {
  if (against.whatever_functions_are) return as_roots(problem, against);
  const auto values = rational_values(against);
  if (!values) {
    const auto& functions = against.point.values.functions;
    const bool some = std::any_of(functions.begin(), functions.end(),
                                  [](const auto& each) { return each.has_value(); });
    return some ? std::nullopt : std::make_optional(as_roots(problem, against));
  }
  rational_point search(problem, against.point);
  const auto found = simplest(search, *values);
  if (found) return describe_counterexample(problem, *found, level::exact);
  // What fails there may be a claim about all other points, such as that none is better.
  if (search.contradicted() || against.rival.empty()) return std::nullopt;
  return as_roots(problem, against);
}

}  // namespace proofread::properties
