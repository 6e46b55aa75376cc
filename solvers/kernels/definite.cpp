// SPDX-License-Identifier: MIT
#include "solvers/kernels/definite.hpp"

#include <cmath>
#include <numeric>
#include <utility>

namespace proofread::solvers {

namespace {

// Exchanges rows and columns j < k of the symmetric matrix whose lower triangle A holds.
template <class S>
void exchange(matrix<S>& A, index j, index k) {
  if (j == k) return;
  for (index i = 0; i < j; ++i) std::swap(A(j, i), A(k, i));
  std::swap(A(j, j), A(k, k));
  for (index i = j + 1; i < k; ++i) std::swap(A(i, j), A(k, i));
  for (index i = k + 1; i < A.rows(); ++i) std::swap(A(i, j), A(i, k));
}

template <class S>
index largest_on_diagonal(const matrix<S>& A, index from) {
  using std::abs;
  index best = from;
  for (index k = from + 1; k < A.rows(); ++k) {
    if (abs(A(k, k)) > abs(A(best, best))) best = k;
  }
  return best;
}

// Column j divided by its pivot, and A − l·d·l' in what is left below.
template <class S>
void eliminate_below(matrix<S>& A, index j) {
  const index d = A.rows();
  for (index k = j + 1; k < d; ++k) {
    const S factor = A(k, j) / A(j, j);
    for (index i = k; i < d; ++i) A(i, k) -= A(i, j) * factor;
  }
  for (index i = j + 1; i < d; ++i) A(i, j) /= A(j, j);
}

}  // namespace

template <class S>
bool cholesky(matrix<S>& A) {
  using std::sqrt;
  const index d = A.rows();
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < j; ++i) {
      for (index k = 0; k < i; ++k) A(i, j) -= A(k, i) * A(k, j);
      A(i, j) /= A(i, i);
      A(j, j) -= A(i, j) * A(i, j);
    }
    if (!(A(j, j) > 0)) return false;
    A(j, j) = sqrt(A(j, j));
  }
  return true;
}

template <class S>
diagonal_pivoting<S> ldlt(matrix<S> A) {
  const index d = A.rows();
  diagonal_pivoting<S> out{std::move(A), vector<S>::Zero(d), std::vector<index>(), true};
  matrix<S>& L = out.L;
  out.order.resize(static_cast<size_t>(d));
  std::iota(out.order.begin(), out.order.end(), index{0});
  for (index j = 0; j < d && out.positive; ++j) {
    const index best = largest_on_diagonal(L, j);
    exchange(L, j, best);
    std::swap(out.order[static_cast<size_t>(j)], out.order[static_cast<size_t>(best)]);
    out.D(j) = L(j, j);
    out.positive = out.D(j) > 0;
    if (out.positive) eliminate_below(L, j);
  }
  return out;
}

template <class S>
matrix<S> gram_of(const matrix<S>& X) {
  const index d = X.cols();
  matrix<S> G(d, d);
  for (index j = 0; j < d; ++j) {
    for (index k = 0; k <= j; ++k) {
      S sum(0);
      for (index i = 0; i < X.rows(); ++i) sum += X(i, j) * X(i, k);
      G(j, k) = sum;
      G(k, j) = sum;
    }
  }
  return G;
}

template bool cholesky(matrix<real>&);
template diagonal_pivoting<real> ldlt(matrix<real>);
template diagonal_pivoting<rational> ldlt(matrix<rational>);
template matrix<real> gram_of(const matrix<real>&);
template matrix<rational> gram_of(const matrix<rational>&);

}  // namespace proofread::solvers
