// SPDX-License-Identifier: MIT
#include "properties/strata/size_bounds.hpp"

#include <algorithm>
#include <cmath>

#include "identities/expression/walk.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/size_conditions.hpp"

namespace proofread::properties {
namespace {

using identities::role;

constexpr std::int64_t largest_beside_values = 32;  // matrices of that size are still affordable
constexpr std::int64_t largest_alone = 200;

bool has_values(const identities::proposition& problem) {
  return std::any_of(
      problem.symbols.begin(), problem.symbols.end(), [](const identities::declaration& each) {
        return each.what != role::size && each.what != role::index && each.what != role::bound;
      });
}

}  // namespace

std::set<std::int64_t> sizes_past_numbers(const identities::proposition& problem) {
  const auto most =
      static_cast<double>(has_values(problem) ? largest_beside_values : largest_alone);
  std::set<std::int64_t> past;
  const auto pass = [&](double c) {
    for (const double n : {std::sqrt(c), c, c * c, std::exp(c)}) {
      const double size = std::floor(n) + 2;
      if (size > small_size && size <= most) past.insert(static_cast<std::int64_t>(size));
    }
  };
  walk(problem, [&](const identities::expression& node) {
    const auto value = literal_value(node, {});
    if (!value || sign(*value) != ternary_sign::positive) return;
    pass(to_double(*value));
    pass(1 / to_double(*value));
  });
  return past;
}

}  // namespace proofread::properties
