// SPDX-License-Identifier: MIT
#include "solvers/kernels/householder.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace proofread::solvers {

namespace {

// s with y ← y − s·v, s = tau·v'y, for the j-th reflection and the entries of y from j on.
template <class S, class Entries>
void apply(const reflections<S>& by, index j, Entries&& y) {
  const S& tau = by.tau(j);
  if (tau == 0) return;
  const index below = by.packed.rows() - j - 1;
  const auto v = by.packed.col(j).tail(below);
  const S s = tau * (y(j) + v.dot(y.tail(below)));
  y(j) -= s;
  y.tail(below) -= s * v;
}

template <class S>
S norm_below(const matrix<S>& A, index top, index j) {
  using std::sqrt;
  S sum(0);
  for (index i = top; i < A.rows(); ++i) sum += A(i, j) * A(i, j);
  return sqrt(sum);
}

// Makes column j zero below its diagonal: β = −sign(a)·‖[a; x]‖, v = x/(a − β), tau = (β − a)/β;
// a and β differ in sign, so nothing cancels.
template <class S>
void eliminate_column(reflections<S>& of, index j) {
  using std::sqrt;
  matrix<S>& A = of.packed;
  const S below = norm_below(A, j + 1, j);
  of.tau(j) = S(0);
  if (below == 0) return;
  const S a = A(j, j);
  const S length = sqrt(a * a + below * below);
  const S beta = a < 0 ? length : S(-length);
  for (index i = j + 1; i < A.rows(); ++i) A(i, j) /= a - beta;
  of.tau(j) = (beta - a) / beta;
  A(j, j) = beta;
  for (index k = j + 1; k < A.cols(); ++k) apply(of, j, A.col(k));
}

// Norms of the columns below the rows done, as they follow from those last taken anew.
template <class S>
struct remaining_norms {
  vector<S> now, taken;
  explicit remaining_norms(const matrix<S>& A) : now(A.cols()) {
    for (index j = 0; j < A.cols(); ++j) now(j) = norm_below(A, 0, j);
    taken = now;
  }
  index largest_from(index j) const {
    index best = j;
    for (index k = j + 1; k < now.size(); ++k) {
      if (now(k) > now(best)) best = k;
    }
    return best;
  }
  void exchange(index j, index k) {
    std::swap(now(j), now(k));
    std::swap(taken(j), taken(k));
  }
  // Row j of A is done.
  void downdate(const matrix<S>& A, index j) {
    using std::abs;
    using std::sqrt;
    const S enough = sqrt(unit_roundoff<S>());
    for (index k = j + 1; k < now.size(); ++k) {
      if (now(k) == 0) continue;
      const S gone = abs(A(j, k)) / now(k);
      const S left = std::max<S>(S(0), (S(1) + gone) * (S(1) - gone));
      const S ratio = now(k) / taken(k);
      if (left * ratio * ratio <= enough) {
        now(k) = taken(k) = norm_below(A, j + 1, k);
      } else {
        now(k) *= sqrt(left);
      }
    }
  }
};

}  // namespace

template <class S>
reflections<S> householder(matrix<S> A) {
  const index k = std::min(A.rows(), A.cols());
  reflections<S> out{std::move(A), vector<S>(k), {}};
  for (index j = 0; j < k; ++j) eliminate_column(out, j);
  return out;
}

template <class S>
reflections<S> pivoted_householder(matrix<S> A) {
  const index k = std::min(A.rows(), A.cols());
  remaining_norms<S> norms(A);
  reflections<S> out{std::move(A), vector<S>(k),
                     std::vector<index>(static_cast<size_t>(norms.now.size()))};
  std::iota(out.order.begin(), out.order.end(), index{0});
  for (index j = 0; j < k; ++j) {
    const index best = norms.largest_from(j);
    if (best != j) {
      for (index i = 0; i < out.packed.rows(); ++i) {
        std::swap(out.packed(i, j), out.packed(i, best));
      }
      norms.exchange(j, best);
      std::swap(out.order[static_cast<size_t>(j)], out.order[static_cast<size_t>(best)]);
    }
    eliminate_column(out, j);
    norms.downdate(out.packed, j);
  }
  return out;
}

template <class S>
void reflect_adjoint(const reflections<S>& by, index count, vector<S>& y) {
  for (index j = 0; j < count; ++j) apply(by, j, y);
}

template <class S>
void reflect(const reflections<S>& by, index count, vector<S>& y) {
  for (index j = count - 1; j >= 0; --j) apply(by, j, y);
}

template reflections<real> householder(matrix<real>);
template reflections<real> pivoted_householder(matrix<real>);
template void reflect_adjoint(const reflections<real>&, index, vector<real>&);
template void reflect(const reflections<real>&, index, vector<real>&);

}  // namespace proofread::solvers
