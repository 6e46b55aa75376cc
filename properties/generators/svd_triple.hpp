// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

#include "properties/generators/layout.hpp"
#include "properties/generators/structured.hpp"

namespace proofread::properties {

template <typename S>
struct svd_triple {
  matrix<S> left, values, right;
};

template <typename S>
matrix<S> sign_matrix(int n, int component) {
  std::vector<S> entries;
  for (const bool minus : sign_pattern(n, component)) entries.push_back(S(minus ? -1L : 1L));
  return diagonal_matrix(n, n, entries);
}

/// How many singular values are not zero.
template <typename Draw>
int nonzero_values(Draw& draw, const drawn_svd& plan, int least) {
  switch (plan.plan.kind) {
    case svd_values::zero:
      return 0;
    case svd_values::one:
    case svd_values::positive:
      return least;
    case svd_values::nonzero:
      return least - draw.variant(least);
    case svd_values::rank:
      return plan.r;
    case svd_values::nonnegative:
      break;
  }
  return plan.r >= 0 ? plan.r : least;
}

/// Non-zero ones first, then zeros; in Q turned by a random number of places.
template <typename Draw>
auto singular_values(Draw& draw, const drawn_svd& plan, int least) {
  using S = typename Draw::scalar;
  const bool paired = plan.plan.relation == svd_relation::turned;
  const int count = nonzero_values(draw, plan, least);
  const bool equal = plan.equal_values || (!paired && draw.variant(6) == 5);
  std::vector<S> entries(static_cast<std::size_t>(least), S(0L));
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const bool repeated = i > 0 && (equal || (paired && i % 2 == 1));
    entries[at] = repeated                            ? entries[at - 1]
                  : plan.plan.kind == svd_values::one ? S(1L)
                                                      : draw.positive();
  }
  if (paired && count % 2 == 1) entries[static_cast<std::size_t>(count - 1)] = S(0L);
  if (!paired && least > 1) {
    std::rotate(entries.begin(), entries.begin() + draw.variant(least), entries.end());
  }
  return diagonal_matrix(plan.rows, plan.cols, entries);
}

/// Orthogonal U and V and a nonnegative diagonal S; X = U*S*V' has the words X was declared with.
template <typename Draw>
auto draw_svd(Draw& draw, const drawn_svd& plan) {
  using S = typename Draw::scalar;
  svd_triple<S> result;
  const int n = plan.rows;
  result.values = singular_values(draw, plan, std::min(n, plan.cols));
  switch (plan.plan.relation) {
    case svd_relation::diagonal:
    case svd_relation::equal_diagonal:
      result.left = sign_matrix<S>(n, plan.left_component);
      result.right = sign_matrix<S>(plan.cols, plan.right_component);
      return result;
    case svd_relation::free:
      result.left = orthogonal_matrix(draw, n, plan.left_component);
      result.right = orthogonal_matrix(draw, plan.cols, plan.right_component);
      return result;
    default:
      break;
  }
  result.left = result.right = orthogonal_matrix(draw, n, plan.right_component);
  if (plan.plan.relation == svd_relation::turned) {
    matrix<S> blocks = symplectic_blocks<S>(n, false);
    if (n % 2 == 1) blocks(n - 1, n - 1) = S(1L);
    result.left = product(result.right, blocks);
  }
  for (int j = 0; plan.plan.relation == svd_relation::signs && j < plan.minus_signs; ++j) {
    for (int i = 0; i < n; ++i) result.left(i, j) = -result.left(i, j);
  }
  return result;
}

}  // namespace proofread::properties
