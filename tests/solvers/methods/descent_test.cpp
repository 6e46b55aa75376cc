// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/descent/gradient_descent.hpp"
#include "solvers/methods/descent/stochastic_descent.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/reference.hpp"
#include "tests/solvers/problems/specimens.hpp"

namespace proofread::solvers {
namespace {

// Orthogonal columns of length sigma_j·√8: X'X = diag(8·sigma_j²), so that the spectrum is exact.
problem<rational> with_spectrum(const std::vector<int>& sigma) {
  problem<rational> p{matrix<rational>(8, static_cast<index>(sigma.size())), vector<rational>(8)};
  for (index i = 0; i < 8; ++i) {
    p.y(i) = i * i - 5 * i + 3;
    for (index j = 0; j < p.X.cols(); ++j) {
      const bool odd = __builtin_parityll(static_cast<unsigned long long>(i & (j + 1))) != 0;
      p.X(i, j) = (odd ? -1 : 1) * sigma[static_cast<size_t>(j)];
    }
  }
  return p;
}

// Over Q: the error in direction j is multiplied by exactly 1 − eta·8·sigma_j² a step, below
// and beyond 2/sigma_max².
RC_GTEST_PROP(gradient_descent, shrinks_each_component_at_the_rate_of_the_spectrum, ()) {
  const std::vector<int> sigma{*rc::gen::inRange(1, 6), *rc::gen::inRange(1, 6),
                               *rc::gen::inRange(1, 6)};
  const problem<rational> p = with_spectrum(sigma);
  const rational eta(*rc::gen::inRange(1, 40), 8 * 25 * 10);
  const long steps = *rc::gen::inRange(0, 12);
  const vector<rational> w = solve_exactly(p).w;
  const vector<rational> found = descend<rational>(p, vector<rational>::Zero(3), eta, steps);
  for (index j = 0; j < 3; ++j) {
    const int s = sigma[static_cast<size_t>(j)];
    RC_ASSERT(found(j) - w(j) == -w(j) * power(1 - eta * 8 * s * s, steps));
  }
}

// ‖e_k‖ ≤ rho^k·‖e_0‖ + (rounding of a step)/(1 − rho).
template <class S>
void converges_linearly() {
  const problem<rational> q = with_spectrum({1, 2, 4});
  const problem<S> p = rounded<S>(q);
  const vector<rational> w = solve_exactly(q).w;
  const real u = roundoff<S>();
  const auto found_after = [&, bits = working_bits<S>()](long k) {
    const working_precision own(bits);
    return exact<S>(vector<S>(descend<S>(p, vector<S>::Zero(3), S(1) / 128, k)));
  };
  const working_precision scope(comparison_bits);
  const real eta = real(1) / 128;  // 1/sigma_max², a power of two
  const real rho = 1 - eta * 8;
  const real size = sqrt(real(8 * 21));
  const real w_norm = root(w.dot(w));
  const real y_norm = root(q.y.dot(q.y));
  const real evaluation = (gamma<real>(4, u) + gamma<real>(9, u) * (1 + gamma<real>(4, u))) * size *
                          (size * 2 * w_norm + y_norm);
  const real step = 2 * eta * evaluation + 2 * u * 2 * w_norm;
  for (const long k : {1L, 10L, 100L, 1000L}) {
    const vector<rational> error = found_after(k) - w;
    const real found_error = root(error.dot(error));
    const real noise = step / (1 - rho);
    const real compared = gamma<real>(2 * k + 9, unit_roundoff<real>());  // rounding of these lines
    EXPECT_LE(found_error, (pow(rho, k) * w_norm + noise) * (1 + compared)) << k;
    EXPECT_GE(found_error + noise, pow(rho, k) * root(w(0) * w(0)) * (1 - compared)) << k;
  }
}

void converges_linearly_at(std::string_view name) {
  at_precision(precision_named(name), []<class S>() { converges_linearly<S>(); });
}

TEST(gradient_descent, converges_linearly_in_double) { converges_linearly_at("double"); }
TEST(gradient_descent, converges_linearly_in_quad) { converges_linearly_at("quad"); }
TEST(gradient_descent, converges_linearly_in_mp50) { converges_linearly_at("mp50"); }
TEST(gradient_descent, converges_linearly_in_mp100) { converges_linearly_at("mp100"); }

TEST(gradient_descent, diverges_beyond_two_over_sigma_max_squared) {
  const problem<double> p = rounded<double>(with_spectrum({1, 2, 4}));
  const double limit = 2.0 / 128;
  EXPECT_TRUE(std::holds_alternative<solution<double>>(gradient_descent_with(p, 0.98 * limit)));
  const auto beyond = gradient_descent_with(p, 1.02 * limit);
  ASSERT_TRUE(std::holds_alternative<refusal>(beyond));
  EXPECT_EQ(std::get<refusal>(beyond).why, reason::no_convergence);
}

// Half of 200 independent runs above 4 times the expectation: less than 1e-12 by Markov's
// inequality and Chernoff's bound (each exceeds with probability at most 1/4).
double median_error(const problem<double>& p, const vector<rational>& w, schedule<double> plan) {
  std::vector<double> errors;
  for (std::uint64_t run = 0; run < 200; ++run) {
    plan.seed = plan.seed * 6364136223846793005U + run;
    const vector<rational> e = exact<double>(descend_randomly(p, plan)) - w;
    errors.push_back(rounded<double>(rational(e.dot(e))));
  }
  std::nth_element(errors.begin(), errors.begin() + 100, errors.end());
  return errors[100];
}

// The recursion of Needell, Srebro and Ward, Theorem 2.1, step by step, for any schedule:
// a ← (1 − 2·eta·mu·(1 − eta·L))·a + 2·eta²·s².
double expected_error(const problem<double>& p, const vector<double>& w, double mu,
                      const schedule<double>& plan) {
  const double n = static_cast<double>(p.X.rows());
  const double L = n * p.X.rowwise().squaredNorm().maxCoeff();
  const vector<double> r = p.y - p.X * w;
  double noise = 0;
  for (index i = 0; i < p.X.rows(); ++i) noise += n * r(i) * r(i) * p.X.row(i).squaredNorm();
  double a = w.squaredNorm();
  for (long k = 0; k < plan.steps; ++k) {
    const double eta = plan.eta / (1 + plan.decay * static_cast<double>(k));
    a = (1 - 2 * eta * mu * (1 - eta * L)) * a +
        2 * eta * eta * noise / static_cast<double>(plan.batch);
  }
  return a;
}

struct stochastic : testing::TestWithParam<index> {};

TEST_P(stochastic, descent_reaches_its_noise_floor) {
  const problem<rational> q = with_spectrum({1, 2});
  const problem<double> p = rounded<double>(q);
  const vector<rational> w = solve_exactly(q).w;
  const vector<double> wd = w.unaryExpr([](const rational& x) { return rounded<double>(x); });
  for (const double decay : {0.0, 0.01}) {
    for (const long steps : {200L, 2000L}) {
      const schedule<double> plan{0.1 / (8 * 5), decay, steps, GetParam(), 7};
      EXPECT_LE(median_error(p, w, plan), 4 * expected_error(p, wd, 8, plan))
          << "decay " << decay << ", " << steps << " steps";
    }
  }
}
INSTANTIATE_TEST_SUITE_P(batches, stochastic, testing::Values(1, 4));

// The law tells a biased direction: a lambda that is not in the problem.
TEST(stochastic_descent, towards_another_minimum_misses_the_floor) {
  const problem<rational> q = with_spectrum({1, 2});
  problem<double> p = rounded<double>(q);
  const vector<rational> w = solve_exactly(q).w;
  const vector<double> wd = w.unaryExpr([](const rational& x) { return rounded<double>(x); });
  const schedule<double> plan{1.0 / (500 * 8 * 5), 0.0, 40000, 1, 7};
  const double bound = 4 * expected_error(p, wd, 8, plan);
  p.lambda = 80;
  EXPECT_GT(median_error(p, w, plan), bound);
}

TEST(stochastic_descent, finds_the_solution_of_a_consistent_system) {
  problem<double> p = rounded<double>(with_spectrum({1, 2, 3}));
  const vector<double> w = (vector<double>(3) << 2, -1, 3).finished();
  p.y = p.X * w;
  const schedule<double> plan{0.5 / (8 * 14), 0.0, 20000, 1, 3};
  EXPECT_LE((descend_randomly(p, plan) - w).norm(), 0x1p-40);
}

// Each step of a single row is a multiple of that row: the minors of [step, xᵢ] vanish over Q.
TEST(stochastic_descent, moves_along_one_row_a_step) {
  const problem<rational> p = with_spectrum({1, 2, 3});
  vector<rational> before = vector<rational>::Zero(3);
  for (long steps = 1; steps <= 20; ++steps) {
    const vector<rational> w = descend_randomly<rational>(p, {rational(1, 300), 0, steps, 1, 11});
    const vector<rational> step = w - before;
    bool along = false;
    for (index i = 0; i < 8; ++i) {
      const vector<rational> x = p.X.row(i);
      along = along || (step(0) * x(1) == step(1) * x(0) && step(0) * x(2) == step(2) * x(0) &&
                        step(1) * x(2) == step(2) * x(1));
    }
    EXPECT_TRUE(along) << steps;
    before = w;
  }
}

}  // namespace
}  // namespace proofread::solvers
