// SPDX-License-Identifier: MIT
#include "solvers/methods/definite_solve.hpp"

#include <cmath>
#include <utility>

#include "solvers/kernels/triangular.hpp"

namespace proofread::solvers {

namespace {

refusal singular() {
  return {reason::rank_deficient, "the Gram matrix is singular to working precision"};
}

template <class S>
std::string_view trouble(const matrix<S>& A) {
  if constexpr (!is_exact<S>) {
    using std::isfinite;
    const S least = std::numeric_limits<S>::min() / std::numeric_limits<S>::epsilon();
    for (index i = 0; i < A.rows(); ++i) {
      if (!isfinite(A(i, i))) return "the Gram matrix overflows";
      if (A(i, i) != 0 && A(i, i) < least) return "the Gram matrix underflows";
    }
  }
  return "";
}

// kappa(A) = kappa(L')², both with unit diagonal of A; the estimate may be 2 above what powers of
// two on the diagonal would give.
template <class S>
bool too_near_singular(const matrix<S>& upper, const S& relative_error) {
  const S kappa = scaled_condition(upper, upper.cols()) / 2;
  return !(kappa < 1 / (kappa * relative_error));
}

}  // namespace

template <class S>
outcome<S> cholesky_solve(matrix<S> A, const vector<S>& b, const S& relative_error) {
  if constexpr (is_exact<S>) {
    return refusal{reason::wrong_scalar, "Cholesky needs square roots"};
  } else {
    if (auto text = trouble(A); !text.empty()) {
      return refusal{reason::out_of_range, std::string(text)};
    }
    if (!cholesky(A)) return singular();
    if (too_near_singular<S>(A, relative_error)) return singular();
    const vector<S> z = solve_upper_adjoint<S>(A, b);
    return solution<S>{.w = solve_upper<S>(A, z), .residual = {}, .rank = A.cols()};
  }
}

namespace {

// Of L·√D, L with a unit diagonal.
template <class S>
bool too_near_singular(const matrix<S>& L, const vector<S>& D, const S& relative_error) {
  using std::sqrt;
  matrix<S> root = L.transpose();
  for (index i = 0; i < D.size(); ++i) {
    root(i, i) = sqrt(D(i));
    for (index j = i + 1; j < D.size(); ++j) root(i, j) *= root(i, i);
  }
  return too_near_singular(root, relative_error);
}

}  // namespace

template <class S>
outcome<S> ldlt_solve(matrix<S> A, const vector<S>& b, const S& relative_error) {
  if (auto text = trouble(A); !text.empty()) {
    return refusal{reason::out_of_range, std::string(text)};
  }
  const diagonal_pivoting<S> factors = ldlt(std::move(A));
  if (!factors.positive) return singular();
  if constexpr (!is_exact<S>) {
    if (too_near_singular(factors.L, factors.D, relative_error)) return singular();
  }
  return solution<S>{.w = solve_by(factors, b), .residual = {}, .rank = b.size()};
}

template <class S>
vector<S> solve_by(const diagonal_pivoting<S>& factors, const vector<S>& b) {
  vector<S> z(b.size());
  for (index k = 0; k < z.size(); ++k) z(k) = b(factors.order[static_cast<size_t>(k)]);
  z = solve_unit_lower<S>(factors.L, std::move(z));
  for (index k = 0; k < z.size(); ++k) z(k) /= factors.D(k);
  z = solve_unit_lower_adjoint<S>(factors.L, std::move(z));
  vector<S> w(b.size());
  for (index k = 0; k < z.size(); ++k) w(factors.order[static_cast<size_t>(k)]) = z(k);
  return w;
}

#define INSTANTIATE(S)                                                       \
  template outcome<S> cholesky_solve(matrix<S>, const vector<S>&, const S&); \
  template outcome<S> ldlt_solve(matrix<S>, const vector<S>&, const S&);     \
  template vector<S> solve_by(const diagonal_pivoting<S>&, const vector<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
