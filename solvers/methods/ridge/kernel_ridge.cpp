// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/kernel_ridge.hpp"

#include <cmath>
#include <utility>

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/definite_solve.hpp"

namespace proofread::solvers {

const claims kernel_ridge_claims{
    .name = "kernel_ridge",
    .equation = "f(x) = sum alpha_i k(x_i, x), (K + lambda I) alpha = y",
    .minimises = objective::ridge,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = true,
    .bound = stability::kernel,
    .columnwise = false,
    .scalars = scalar_set::all,
    .cost = "n^2/2 kernels + n^3/3",
    .source = "Saunders, Gammerman and Vovk 1998"};

template <class S>
kernel_function<S> linear_kernel() {
  return [](const vector<S>& u, const vector<S>& v) { return S(u.dot(v)); };
}

template <class S>
kernel_function<S> polynomial_kernel(int degree, const S& offset) {
  return [degree, offset](const vector<S>& u, const vector<S>& v) {
    const S base = u.dot(v) + offset;
    S power(1);
    for (int i = 0; i < degree; ++i) power *= base;
    return power;
  };
}

template <class S>
kernel_function<S> gaussian_kernel(const S& width) {
  return [width](const vector<S>& u, const vector<S>& v) {
    using std::exp;
    return S(exp(-(u - v).squaredNorm() / (2 * width * width)));
  };
}

template <class S>
outcome<S> kernel_weights(const problem<S>& p, const kernel_function<S>& k) {
  const index n = p.X.rows();
  matrix<S> K(n, n);
  for (index i = 0; i < n; ++i) {
    const vector<S> point = p.X.row(i);
    for (index j = 0; j <= i; ++j) {
      K(i, j) = k(point, p.X.row(j));
      K(j, i) = K(i, j);
    }
    K(i, i) += p.lambda;
  }
  return ldlt_solve<S>(std::move(K), p.y, gram_error<S>(p.X.cols(), n, unit_roundoff<S>()));
}

template <class S>
S kernel_value(const matrix<S>& X, const vector<S>& alpha, const kernel_function<S>& k,
               const vector<S>& x) {
  S value(0);
  for (index i = 0; i < X.rows(); ++i) value += alpha(i) * k(X.row(i), x);
  return value;
}

namespace {

template <class S>
outcome<S> solve_by_kernel_ridge(const problem<S>& p) {
  const index d = p.X.cols();
  const kernel_function<S> k = linear_kernel<S>();
  outcome<S> found = kernel_weights(p, k);
  if (auto* alpha = std::get_if<solution<S>>(&found)) {
    vector<S> w(d);
    for (index j = 0; j < d; ++j) w(j) = kernel_value<S>(p.X, alpha->w, k, vector<S>::Unit(d, j));
    *alpha = solution<S>{.w = w, .residual = {}};
  }
  return found;
}

}  // namespace

template <class S>
outcome<S> kernel_ridge(const problem<S>& p) {
  return guarded<S>(p, kernel_ridge_claims, solve_by_kernel_ridge<S>);
}

#define INSTANTIATE(S) template outcome<S> kernel_ridge(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_KERNELS(S)                                                           \
  template kernel_function<S> linear_kernel();                                           \
  template kernel_function<S> polynomial_kernel(int, const S&);                          \
  template outcome<S> kernel_weights(const problem<S>&, const kernel_function<S>&);      \
  template S kernel_value(const matrix<S>&, const vector<S>&, const kernel_function<S>&, \
                          const vector<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE_KERNELS)
#undef INSTANTIATE_KERNELS

#define INSTANTIATE_GAUSSIAN(S) template kernel_function<S> gaussian_kernel(const S&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_GAUSSIAN)
#undef INSTANTIATE_GAUSSIAN

}  // namespace proofread::solvers
