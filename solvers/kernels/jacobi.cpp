// SPDX-License-Identifier: MIT
#include "solvers/kernels/jacobi.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "solvers/kernels/householder.hpp"

namespace proofread::solvers {

namespace {

template <class S>
S dot(const matrix<S>& A, index j, index k) {
  S sum(0);
  for (index i = 0; i < A.rows(); ++i) sum += A(i, j) * A(i, k);
  return sum;
}

// Columns j and k turned by the angle of cosine c and sine s.
template <class S>
void rotate(matrix<S>& A, index j, index k, const S& c, const S& s) {
  for (index i = 0; i < A.rows(); ++i) {
    const S left = A(i, j);
    A(i, j) = c * left - s * A(i, k);
    A(i, k) = s * left + c * A(i, k);
  }
}

// Makes columns j and k of W orthogonal; false where they are. tan of the angle is the root of
// t² + 2·zeta·t − 1 of least magnitude.
template <class S>
bool orthogonalise(matrix<S>& W, matrix<S>& V, index j, index k, const S& error) {
  using std::abs;
  using std::sqrt;
  const S jj = dot(W, j, j);
  const S kk = dot(W, k, k);
  const S jk = dot(W, j, k);
  if (abs(jk) <= error * sqrt(jj) * sqrt(kk)) return false;
  const S zeta = (kk - jj) / (S(2) * jk);
  const S root = abs(zeta) + sqrt(S(1) + zeta * zeta);
  const S t = zeta < 0 ? S(S(-1) / root) : S(S(1) / root);
  const S c = S(1) / sqrt(S(1) + t * t);
  rotate(W, j, k, c, S(c * t));
  rotate(V, j, k, c, S(c * t));
  return true;
}

// W·V with orthogonal columns; V is returned. Sweeps converge quadratically: a few suffice.
template <class S>
matrix<S> orthogonalised(matrix<S>& W) {
  constexpr int most_sweeps = 60;
  const index d = W.cols();
  matrix<S> V = matrix<S>::Identity(d, d);
  const S error = S(static_cast<long>(W.rows())) * unit_roundoff<S>();
  bool turned = true;
  for (int sweep = 0; turned && sweep < most_sweeps; ++sweep) {
    turned = false;
    for (index j = 0; j < d; ++j) {
      for (index k = j + 1; k < d; ++k) turned = orthogonalise(W, V, j, k, error) || turned;
    }
  }
  return V;
}

// Columns of W by descending length.
template <class S>
std::vector<index> by_length(const vector<S>& lengths) {
  std::vector<index> order(static_cast<size_t>(lengths.size()));
  std::iota(order.begin(), order.end(), index{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](index j, index k) { return lengths(j) > lengths(k); });
  return order;
}

template <class S>
thin_svd<S> tall_svd(const matrix<S>& X) {
  using std::sqrt;
  const index d = X.cols();
  const reflections<S> qr = pivoted_householder<S>(X);
  matrix<S> W(d, d);
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < d; ++i) W(i, j) = i >= j ? qr.packed(j, i) : S(0);
  }
  const matrix<S> turns = orthogonalised(W);
  vector<S> lengths(d);
  for (index j = 0; j < d; ++j) lengths(j) = sqrt(dot(W, j, j));
  const std::vector<index> order = by_length(lengths);
  thin_svd<S> out{matrix<S>(X.rows(), d), matrix<S>::Zero(d, d), vector<S>(d)};
  for (index j = 0; j < d; ++j) {
    const index from = order[static_cast<size_t>(j)];
    out.sigma(j) = lengths(from);
    vector<S> u = vector<S>::Zero(X.rows());
    u.head(d) = turns.col(from);
    reflect(qr, d, u);
    out.U.col(j) = u;
    for (index i = 0; i < d && out.sigma(j) != 0; ++i) {
      out.V(qr.order[static_cast<size_t>(i)], j) = W(i, from) / out.sigma(j);
    }
  }
  return out;
}

}  // namespace

template <class S>
thin_svd<S> thin_svd_of(const matrix<S>& X) {
  if (X.rows() >= X.cols()) return tall_svd<S>(X);
  thin_svd<S> turned = tall_svd<S>(X.transpose());
  std::swap(turned.U, turned.V);
  return turned;
}

template thin_svd<real> thin_svd_of(const matrix<real>&);

}  // namespace proofread::solvers
