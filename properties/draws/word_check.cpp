// SPDX-License-Identifier: MIT
#include "properties/draws/word_check.hpp"

#include <algorithm>

#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/definiteness.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

bool is_square(const rationals& a) { return a.rows() == a.cols(); }

bool equal_entries(const rationals& a, const rationals& b) {
  return a.rows() == b.rows() && a.cols() == b.cols() && std::equal(a.begin(), a.end(), b.begin());
}

bool is_diagonal(const rationals& a) {
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) {
      if (i != j && !vanishes(a(i, j))) return false;
    }
  }
  return true;
}

bool is_skew(const rationals& a) {
  return is_square(a) &&
         equal_entries(transposed(a), sum_of(rationals(a.rows(), a.cols()), rational(-1), a));
}

rational squares(const rationals& a) {
  rational total = 0;
  for (const rational& each : a) total += each * each;
  return total;
}

}  // namespace

bool has_word(const std::string& word, const rationals& a, int r) {
  if (word == "symmetric") return symmetric(a) == tribool::yes;
  if (word == "skew") return is_skew(a);
  if (word == "diagonal") return is_diagonal(a);
  if (word == "posdef") return posdef(a) == tribool::yes;
  if (word == "psd") return psd(a) == tribool::yes;
  if (word == "orthogonal") {
    return is_square(a) &&
           equal_entries(times(transposed(a), a), identity_matrix<rational>(a.rows(), a.rows()));
  }
  if (word == "invertible") return is_square(a) && exact_rank(a) == a.rows();
  if (word == "full column rank") return exact_rank(a) == a.cols();
  if (word == "full row rank") return exact_rank(a) == a.rows();
  if (word == "rank") return exact_rank(a) == r;
  if (word == "unit") return squares(a) == rational(1);
  if (word == "nonzero") return !vanishes(squares(a));
  return false;
}

std::string missed_word(const identities::proposition& problem, const assignment<rational>& point) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const identities::declaration& symbol = problem.symbols[slot];
    if (symbol.what != identities::role::variable || !point.values[slot]) continue;
    for (const identities::word& each : symbol.words) {
      const auto r = each.argument ? integer_value(*each.argument, marked(problem, point.integers))
                                   : std::optional<std::int64_t>(0);
      if (!has_word(each.name, *point.values[slot], static_cast<int>(r.value_or(-1)))) {
        return each.name + "(" + symbol.name + ")";
      }
    }
  }
  return {};
}

bool respects(const identities::proposition& problem, const drawn_matrix& plan,
              const std::vector<std::int64_t>& integers, const rationals& value) {
  for (const identities::word& each : effective_words(problem, plan.slot)) {
    const auto r = each.argument ? integer_value(*each.argument, marked(problem, integers))
                                 : std::optional<std::int64_t>(0);
    if (!has_word(each.name, value, static_cast<int>(r.value_or(-1)))) return false;
  }
  return !plan.bounded || std::all_of(value.begin(), value.end(), [&](const rational& each) {
    return plan.range.contains(each);
  });
}

}  // namespace proofread::properties
