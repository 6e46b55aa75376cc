// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball_inverse.hpp"
#include "properties/balls/ball_matrix.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

template <typename S>
matrix<S> transposed(const matrix<S>& a) {
  matrix<S> result(a.cols(), a.rows());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) result(j, i) = a(i, j);
  }
  return result;
}

/// (X'X + λI)^-1 X' = X'(XX' + λI)^-1 with the same kernels the evaluator uses, and nothing else:
/// what the statement costs when it is written by hand.
template <typename S>
bool push_through_by_hand(const matrix<S>& X, const S& lambda) {
  const matrix<S> Xt = transposed(X);
  matrix<S> inner = ball_product(Xt, X);
  for (int i = 0; i < inner.rows(); ++i) inner(i, i) += lambda;
  const matrix<S> left = ball_product(ball_inverse(inner), Xt);
  matrix<S> outer = ball_product(X, Xt);
  for (int i = 0; i < outer.rows(); ++i) outer(i, i) += lambda;
  const matrix<S> right = ball_product(Xt, ball_inverse(outer));
  bool agrees = true;
  for (int k = 0; k < left.size(); ++k) agrees &= equal(left[k], right[k]) != tribool::no;
  return agrees;
}

}  // namespace proofread::properties
