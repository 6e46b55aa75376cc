// SPDX-License-Identifier: MIT
#include "solvers/methods/definite_solve.hpp"

#include <Eigen/Cholesky>
#include <cmath>

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
outcome<S> cholesky_solve(const matrix<S>& A, const vector<S>& b, const S& relative_error) {
  if constexpr (is_exact<S>) {
    return refusal{reason::wrong_scalar, "Cholesky needs square roots"};
  } else {
    if (auto text = trouble(A); !text.empty()) {
      return refusal{reason::out_of_range, std::string(text)};
    }
    const Eigen::LLT<matrix<S>, Eigen::Upper> llt(A);
    if (llt.info() != Eigen::Success) return singular();
    if (too_near_singular<S>(llt.matrixLLT(), relative_error)) return singular();
    return solution<S>{.w = llt.solve(b), .residual = {}, .rank = A.cols()};
  }
}

template <class S>
outcome<S> ldlt_solve(const matrix<S>& A, const vector<S>& b, const S& relative_error) {
  using std::sqrt;
  if (auto text = trouble(A); !text.empty()) {
    return refusal{reason::out_of_range, std::string(text)};
  }
  const Eigen::LDLT<matrix<S>> ldlt(A);
  const vector<S> D = ldlt.vectorD();
  for (index i = 0; i < D.size(); ++i) {
    if (!(D(i) > 0)) return singular();
  }
  if constexpr (!is_exact<S>) {
    matrix<S> upper = ldlt.matrixU();
    for (index i = 0; i < D.size(); ++i) upper.row(i) *= sqrt(D(i));
    if (too_near_singular(upper, relative_error)) return singular();
  }
  return solution<S>{.w = ldlt.solve(b), .residual = {}, .rank = A.cols()};
}

template <class S>
matrix<S> gram_of(const matrix<S>& X) {
  if constexpr (std::is_same_v<S, double>) {
    matrix<S> lower = matrix<S>::Zero(X.cols(), X.cols());
    lower.template selfadjointView<Eigen::Lower>().rankUpdate(X.transpose());
    return lower.template selfadjointView<Eigen::Lower>();
  } else {
    return X.transpose() * X;
  }
}

#define INSTANTIATE(S)                                                              \
  template outcome<S> cholesky_solve(const matrix<S>&, const vector<S>&, const S&); \
  template outcome<S> ldlt_solve(const matrix<S>&, const vector<S>&, const S&);     \
  template matrix<S> gram_of(const matrix<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

}  // namespace proofread::solvers
