// SPDX-License-Identifier: MIT
#include "properties/degrees/degree_drawn.hpp"

#include <algorithm>
#include <cmath>

#include "properties/draws/layout.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::role;

bool is_svd_factor(const declaration& what) {
  return what.what == role::svd_left || what.what == role::svd_right ||
         what.what == role::svd_values;
}

bool is_factored(const identities::proposition& problem, int slot) {
  return std::any_of(problem.symbols.begin(), problem.symbols.end(), [&](const auto& each) {
    return is_svd_factor(each) && each.value && each.value->slot == slot;
  });
}

// Both numerator and denominator of such a degree, at size k.
degree_bound fraction(double degree, double k) {
  return {degree, degree, degree * (std::log2(2 * k) + 2), degree};
}

}  // namespace

degree_bound bound_drawn(const identities::proposition& problem, const stratum& where, int slot) {
  const auto at = static_cast<std::size_t>(slot);
  const declaration& what = problem.symbols[at];
  const auto sizes = named_sizes(problem, marked(problem, where.integers));
  const auto rows = identities::evaluate(what.type.rows, sizes).value_or(1);
  const auto cols = identities::evaluate(what.type.cols, sizes).value_or(1);
  const auto size = static_cast<double>(std::max(rows, cols));
  if (is_svd_factor(what) || is_factored(problem, slot)) return fraction(8 * size + 14, size);
  if (what.what != role::variable) return fraction(1, size);
  if (!effective_words(problem, slot).empty()) return fraction(4 * size + 6, size);
  if (where.ranks[at] >= 0) return {2, 0, std::log2(size), 0};
  const bool squared = rows == 1 && cols == 1 && rooted_names(problem)[at];
  return {identities::is_scalar(what.type) || squared ? 2.0 : 1.0, 0, 0, 0};
}

}  // namespace proofread::properties
