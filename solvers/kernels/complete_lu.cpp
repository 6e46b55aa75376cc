// SPDX-License-Identifier: MIT
#include "solvers/kernels/complete_lu.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "solvers/kernels/triangular.hpp"

namespace proofread::solvers {

namespace {

struct place {
  index row, column;
};

template <class S>
place largest_from(const matrix<S>& A, index k) {
  using std::abs;
  place best{k, k};
  for (index j = k; j < A.cols(); ++j) {
    for (index i = k; i < A.rows(); ++i) {
      if (abs(A(i, j)) > abs(A(best.row, best.column))) best = {i, j};
    }
  }
  return best;
}

// Row and column k come from `from`; then column k is eliminated from A and b.
template <class S>
void eliminate(matrix<S>& A, vector<S>& b, index k, const place& from) {
  const index d = A.rows();
  for (index j = k; j < d && from.row != k; ++j) std::swap(A(k, j), A(from.row, j));
  for (index i = 0; i < d && from.column != k; ++i) std::swap(A(i, k), A(i, from.column));
  std::swap(b(k), b(from.row));
  for (index i = k + 1; i < d; ++i) A(i, k) /= A(k, k);
  for (index j = k + 1; j < d; ++j) {
    for (index i = k + 1; i < d; ++i) A(i, j) -= A(i, k) * A(k, j);
  }
  for (index i = k + 1; i < d; ++i) b(i) -= A(i, k) * b(k);
}

}  // namespace

template <class S>
std::optional<vector<S>> solve_by_complete_lu(matrix<S> A, vector<S> b, const S& threshold) {
  using std::abs;
  const index d = A.rows();
  std::vector<index> order(static_cast<size_t>(d));
  std::iota(order.begin(), order.end(), index{0});
  S least(0);
  for (index k = 0; k < d; ++k) {
    const place pivot = largest_from(A, k);
    const S size = abs(A(pivot.row, pivot.column));
    if (k == 0) least = threshold * size;
    if (!(size > least)) return std::nullopt;
    eliminate(A, b, k, pivot);
    std::swap(order[static_cast<size_t>(k)], order[static_cast<size_t>(pivot.column)]);
  }
  const vector<S> z = solve_upper(A, b);
  vector<S> x(d);
  for (index k = 0; k < d; ++k) x(order[static_cast<size_t>(k)]) = z(k);
  return x;
}

template std::optional<vector<real>> solve_by_complete_lu(matrix<real>, vector<real>, const real&);
template std::optional<vector<rational>> solve_by_complete_lu(matrix<rational>, vector<rational>,
                                                              const rational&);

}  // namespace proofread::solvers
