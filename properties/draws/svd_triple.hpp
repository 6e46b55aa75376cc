// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/draws/structured.hpp"
#include "properties/draws/svd_diagonal.hpp"

namespace proofread::properties {

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

/// Non-zero ones first, then zeros, all moved on by the plan's places and in Q by random ones.
template <typename Draw>
auto singular_values(Draw& draw, const drawn_svd& plan, int least) {
  using S = typename Draw::scalar;
  const int count = nonzero_values(draw, plan, least);
  const bool equal = plan.equal_values || draw.variant(6) == 5;
  std::vector<S> entries(static_cast<std::size_t>(least), S(0L));
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    entries[at] = i > 0 && equal                      ? entries[at - 1]
                  : plan.plan.kind == svd_values::one ? S(1L)
                                                      : draw.positive();
  }
  if (least > 1) {
    const int places = (plan.shift + draw.variant(least)) % least;
    std::rotate(entries.begin(), entries.begin() + places, entries.end());
  }
  return diagonal_matrix(plan.rows, plan.cols, entries);
}

/// W on one block, in the sense of svd_block.
template <typename Draw>
auto turn_within(Draw& draw, svd_relation relation, const svd_block& block) {
  using S = typename Draw::scalar;
  const int n = block.size;
  if (block.zero) return orthogonal_matrix(draw, n, block.component);
  if (relation == svd_relation::equal) return identity_matrix<S>(n, n);
  matrix<S> core(n, n);
  if (relation == svd_relation::turned) {
    core = symplectic_blocks<S>(n, block.component == 1);
    return n == 2 ? core : congruent(orthogonal_matrix(draw, n, 0), core);
  }
  for (int i = 0; i < n; ++i) core(i, i) = S(i < block.component ? -1L : 1L);
  return n == 1 ? core : congruent(orthogonal_matrix(draw, n, 0), core);
}

/// U = V*W, block by block.
template <typename Draw>
auto draw_arranged(Draw& draw, const drawn_svd& plan) {
  using S = typename Draw::scalar;
  const int n = plan.rows;
  svd_triple<S> result;
  result.right = orthogonal_matrix(draw, n, plan.right_component);
  result.values = matrix<S>(n, n);
  matrix<S> turn(n, n);
  int first = plan.arrangement.shift;
  for (const svd_block& block : plan.arrangement.blocks) {
    const S value = block.zero                          ? S(0L)
                    : plan.plan.kind == svd_values::one ? S(1L)
                                                        : draw.positive();
    const matrix<S> inside = turn_within(draw, plan.plan.relation, block);
    for (int i = 0; i < block.size; ++i) {
      result.values((first + i) % n, (first + i) % n) = value;
      for (int j = 0; j < block.size; ++j) turn((first + i) % n, (first + j) % n) = inside(i, j);
    }
    first += block.size;
  }
  result.left = times(result.right, turn);
  return result;
}

/// Orthogonal U and V and a nonnegative diagonal S; X = U*S*V' has the words X was declared with.
template <typename Draw>
auto draw_svd(Draw& draw, const drawn_svd& plan) {
  if (plan.plan.is_arranged()) return draw_arranged(draw, plan);
  const int least = std::min(plan.rows, plan.cols);
  if (plan.plan.is_diagonal()) {
    return draw_diagonal_svd(draw, plan, nonzero_values(draw, plan, least));
  }
  svd_triple<typename Draw::scalar> result;
  result.values = singular_values(draw, plan, least);
  result.left = orthogonal_matrix(draw, plan.rows, plan.left_component);
  result.right = orthogonal_matrix(draw, plan.cols, plan.right_component);
  return result;
}

}  // namespace proofread::properties
