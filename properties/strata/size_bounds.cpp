// SPDX-License-Identifier: MIT
#include "properties/strata/size_bounds.hpp"

#include <algorithm>
#include <cmath>

#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/walk.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/size_conditions.hpp"

namespace proofread::properties {
namespace {

using identities::role;

constexpr std::int64_t largest_of_matrices = 32;  // of that size they are still affordable
constexpr std::int64_t largest_of_vectors = 1024;
constexpr std::int64_t largest_of_matrices_alone = 200;  // identities and the like
constexpr std::int64_t largest_alone = 4096;
constexpr std::int64_t doubled_from = 8;

bool has_values(const identities::proposition& problem) {
  return std::any_of(
      problem.symbols.begin(), problem.symbols.end(), [](const identities::declaration& each) {
        return each.what != role::size && each.what != role::index && each.what != role::bound;
      });
}

// Matrices, and values of a quantified name, which are as many as a matrix has columns.
bool has_matrices(const identities::proposition& problem) {
  const auto is_matrix = [](const identities::shape& type) {
    return !type.rows.as_constant() && !type.cols.as_constant();
  };
  bool found = std::any_of(problem.symbols.begin(), problem.symbols.end(),
                           [&](const auto& each) { return is_matrix(each.type); });
  walk(problem, [&](const identities::expression& node) {
    const bool quantified =
        identities::binds_over_set(node.kind) && identities::range_argument(node) == 0;
    found = found || quantified || is_matrix(node.type);
  });
  return found;
}

bool has_sizes(const identities::proposition& problem) {
  return std::any_of(problem.symbols.begin(), problem.symbols.end(),
                     [](const auto& each) { return each.what == role::size; });
}

}  // namespace

std::set<std::int64_t> sizes_past_numbers(const identities::proposition& problem) {
  if (!has_sizes(problem)) return {};
  const bool matrices = has_matrices(problem);
  const std::int64_t largest = has_values(problem)
                                   ? (matrices ? largest_of_matrices : largest_of_vectors)
                                   : (matrices ? largest_of_matrices_alone : largest_alone);
  std::set<std::int64_t> past;
  const auto add = [&](double size) {
    if (size > small_size && size <= static_cast<double>(largest))
      past.insert(static_cast<std::int64_t>(size));
  };
  const auto pass = [&](double c) {
    for (const double n : {std::sqrt(c), c, c * c, std::exp(c)}) add(std::floor(n) + 2);
    if (c == std::floor(c)) add(c);
  };
  for (std::int64_t size = doubled_from; !matrices && size <= largest; size *= 2)
    add(static_cast<double>(size));
  walk(problem, [&](const identities::expression& node) {
    const auto value = literal_value(node, {});
    if (!value || sign(*value) != ternary_sign::positive) return;
    pass(to_double(*value));
    pass(1 / to_double(*value));
  });
  return past;
}

}  // namespace proofread::properties
