// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "solvers/laws/ratios.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/methods/ridge/kernel_ridge.hpp"
#include "solvers/problems/exact.hpp"
#include "tests/solvers/problems/specimens.hpp"

namespace proofread::solvers {
namespace {

// Either side of a law below passes through at most 12 roundings of `real` (conversions from Q,
// square roots, products, the sum), and the rates are attained in one dimension.
real widened(const real& bound) { return bound * (1 + gamma<real>(2 * 12, unit_roundoff<real>())); }

template <class S>
struct answered {
  claims what;
  vector<rational> w;
  real bound;
};

template <class S>
std::vector<answered<S>> answers(const problem<S>& p, const reference& truth) {
  std::vector<answered<S>> all;
  for (const entry<S>& solver : all_solvers<S>()) {
    const bool ridge = accepts(solver.what, p.X.rows(), p.X.cols(), truth.rank, p.lambda > 0);
    if (!ridge || solver.what.bound == stability::statistical) continue;
    const outcome<S> found = solver.solve(p);
    const auto* done = std::get_if<solution<S>>(&found);
    if (done == nullptr) continue;
    all.push_back({solver.what, exact<S>(done->w),
                   forward_bound(solver.what.bound, norms(truth, false), roundoff<S>())});
  }
  return all;
}

// (X'X + lambda·I)⁻¹X'y = X'(XX' + lambda·I)⁻¹y = fake data = fake features = filter factors.
template <class S>
void all_perspectives_agree(const specimen& r) {
  const problem<S> p = problem_in<S>(r);
  const reference truth = solve_exactly(exact(p));
  const auto all = answers(p, truth);
  const working_precision scope(comparison_bits);
  for (const auto& one : all) {
    for (const auto& other : all) RC_ASSERT(norm(one.w - other.w) <= one.bound + other.bound);
  }
}

// lambda·w → X'y: ‖lambda·w − X'y‖ = ‖X'X·w‖ ≤ ‖X‖²·‖X'y‖/lambda.
template <class S>
void tends_to_the_gradient_as_lambda_grows(specimen r) {
  problem<S> p = problem_in<S>(r);
  for (int k = 0; k < 3; ++k, p.lambda *= S(1024)) {
    const problem<rational> q = exact(p);
    const reference truth = solve_exactly(q);
    const vector<rational> target = q.X.transpose() * q.y;
    const auto all = answers(p, truth);
    const working_precision scope(comparison_bits);
    const real size((q.X.array() * q.X.array()).sum());
    const real rate = size * norm(target) / real(q.lambda);
    for (const auto& one : all) {
      RC_ASSERT(norm(q.lambda * one.w - target) <= widened(rate + real(q.lambda) * one.bound));
    }
  }
}

// w → X⁺y: ‖w_lambda − X⁺y‖ ≤ lambda·‖X⁺‖²·‖X⁺y‖, at any rank and shape.
template <class S>
void tends_to_the_pseudoinverse_as_lambda_vanishes(specimen r) {
  problem<S> p = problem_in<S>(r);
  problem<rational> without = exact(p);
  without.lambda = 0;
  const reference limit = solve_exactly(without);
  for (int k = 0; k < 3; ++k, p.lambda /= S(1024)) {
    const reference truth = solve_exactly(exact(p));
    const auto all = answers(p, truth);
    const working_precision scope(comparison_bits);
    const real rate = real(exact(p).lambda) * real(limit.pinv_A_squared) * norm(limit.w);
    for (const auto& one : all) {
      RC_ASSERT(norm(one.w - limit.w) <= widened(rate + one.bound));
    }
  }
}

// With one row lambda·w − X'y and w − X⁺y are multiples of one vector: the rates are attained.
template <class S>
void attains_the_rates_with_one_row() {
  specimen r = *specimens(penalty::positive, 5);
  r.n = 1;
  r.family = *rc::gen::element(kind::tiny, kind::huge);
  tends_to_the_gradient_as_lambda_grows<S>(r);
  tends_to_the_pseudoinverse_as_lambda_vanishes<S>(r);
}

#define RIDGE_LAWS(name, AT)                                                          \
  RC_GTEST_PROP(ridge, all_perspectives_agree_in_##name, ()) {                        \
    const specimen r = *specimens(penalty::positive, 6);                              \
    AT(all_perspectives_agree<S>(r));                                                 \
  }                                                                                   \
  RC_GTEST_PROP(ridge, tends_to_the_gradient_as_lambda_grows_in_##name, ()) {         \
    const specimen r = *specimens(penalty::positive, 5);                              \
    AT(tends_to_the_gradient_as_lambda_grows<S>(r));                                  \
  }                                                                                   \
  RC_GTEST_PROP(ridge, tends_to_the_pseudoinverse_as_lambda_vanishes_in_##name, ()) { \
    const specimen r = *specimens(penalty::positive, 5);                              \
    AT(tends_to_the_pseudoinverse_as_lambda_vanishes<S>(r));                          \
  }                                                                                   \
  RC_GTEST_PROP(ridge, attains_the_rates_with_one_row_in_##name, ()) {                \
    AT(attains_the_rates_with_one_row<S>());                                          \
  }
#define IN(name, call) at_precision(precision_named(name), [&]<class S>() { call; })
#define IN_DOUBLE(call) IN("double", call)
#define IN_QUAD(call) IN("quad", call)
#define IN_MP50(call) IN("mp50", call)
#define IN_MP100(call) IN("mp100", call)
#define IN_RATIONAL(call) [&]<class S>(S) { call; }(rational())
RIDGE_LAWS(double, IN_DOUBLE)
RIDGE_LAWS(quad, IN_QUAD)
RIDGE_LAWS(mp50, IN_MP50)
RIDGE_LAWS(mp100, IN_MP100)
RIDGE_LAWS(rational, IN_RATIONAL)

// k(u, v) = (u'v + 1)² is the linear kernel of all products of degree two: the same function.
RC_GTEST_PROP(kernel_ridge, is_ridge_in_the_feature_space, ()) {
  specimen r = *specimens(penalty::positive, 5);
  r.family = kind::integers;
  problem<rational> p = problem_in<rational>(r);
  const index d = p.X.cols();
  matrix<rational> features(p.X.rows(), (d + 1) * (d + 1));
  vector<rational> x(d + 1);
  for (index i = 0; i < p.X.rows(); ++i) {
    x << p.X.row(i).transpose(), rational(1);
    for (index a = 0; a <= d; ++a) features.block(i, a * (d + 1), 1, d + 1) = x(a) * x.transpose();
  }
  const kernel_function<rational> k = polynomial_kernel<rational>(2, rational(1));
  const auto alpha = std::get<solution<rational>>(kernel_weights(p, k)).w;
  const vector<rational> w = solve_exactly({features, p.y, p.lambda}).w;
  for (index i = 0; i < p.X.rows(); ++i) {
    RC_ASSERT(kernel_value<rational>(p.X, alpha, k, p.X.row(i)) == features.row(i).dot(w));
  }
}

TEST(kernel_ridge, with_a_gaussian_kernel_nearly_interpolates_for_small_lambda) {
  const working_precision scope(precision_named("mp50").bits);
  problem<real> p{matrix<real>(4, 1), vector<real>(4), properties::real_from_text("1e-30")};
  p.X << 0, 1, 3, 7;
  p.y << 2, -1, 4, 0;
  const auto k = gaussian_kernel<real>(real(1));
  const auto alpha = std::get<solution<real>>(kernel_weights(p, k)).w;
  // y − K·alpha = lambda·alpha up to the backward error of the solution, |Kᵢⱼ| ≤ 1.
  const real error = gamma<real>(6 * 4 + 2, unit_roundoff<real>()) * 4 * alpha.norm();
  for (index i = 0; i < 4; ++i) {
    const real left = p.y(i) - kernel_value<real>(p.X, alpha, k, p.X.row(i));
    EXPECT_LE(abs(left - p.lambda * alpha(i)), error);
  }
}

}  // namespace
}  // namespace proofread::solvers
