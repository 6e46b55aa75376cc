// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// f(x) = Σ alphaᵢ·k(xᵢ, x), (K + lambda·I)·alpha = y, Kᵢⱼ = k(xᵢ, xⱼ); lambda > 0.
// As a solver with the linear kernel k(u, v) = u'v, where f(x) = w'x: w is read off as f at
// the unit vectors. Any X : n × d. Exact over Q. Source: Saunders, Gammerman, Vovk, ICML 1998;
// bound: kernel.
extern const claims kernel_ridge_claims;
template <class S>
outcome<S> kernel_ridge(const problem<S>& p);

// k(u, v), symmetric and positive semidefinite.
template <class S>
using kernel_function = std::function<S(const vector<S>&, const vector<S>&)>;

template <class S>
kernel_function<S> linear_kernel();  // u'v
template <class S>
kernel_function<S> polynomial_kernel(int degree, const S& offset);  // (u'v + offset)^degree
template <class S>
kernel_function<S> gaussian_kernel(const S& width);  // exp(−‖u − v‖²/(2·width²)); not over Q

// alpha, as the `w` of the outcome; refuses as ridge_dual does.
template <class S>
outcome<S> kernel_weights(const problem<S>& p, const kernel_function<S>& k);

// f(x) for the training points X.
template <class S>
S kernel_value(const matrix<S>& X, const vector<S>& alpha, const kernel_function<S>& k,
               const vector<S>& x);

}  // namespace proofread::solvers
