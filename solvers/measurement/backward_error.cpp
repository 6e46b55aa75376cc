// SPDX-License-Identifier: MIT
#include "solvers/measurement/backward_error.hpp"

#include <limits>
#include <utility>

#include "solvers/methods/definite_solve.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

namespace {

constexpr int estimate_bits = properties::bits_of_digits(100);

rational frobenius_of(const yardstick& y) {
  return y.data.gram.trace() + y.lambda * rational(y.data.d);
}

// θ²/(1 + θ²·‖ŵ‖²), and φ² = that times ‖r̂‖².
struct weights {
  rational weight, phi_squared;
};
weights weights_of(const yardstick& y, const vector<rational>& w) {
  const rational ww = w.dot(w);
  const rational rr = squared_residual(y, w) + y.lambda * ww;
  const rational theta =
      y.data.squared_y == 0 ? rational(0) : rational(frobenius_of(y) / y.data.squared_y);
  const rational weight = theta == 0 ? rational(1 / ww) : rational(theta / (1 + theta * ww));
  return {weight, weight * rr};
}

matrix<real> system_of(const yardstick& y, const rational& phi_squared) {
  matrix<real> A = y.data.gram.unaryExpr([](const rational& x) { return real(x); });
  for (index j = 0; j < A.rows(); ++j)
    A(j, j) = real(rational(y.data.gram(j, j) + y.lambda + phi_squared));
  return A;
}

// √u of double, as a fraction.
rational near_enough() { return power(2, -std::numeric_limits<double>::digits / 2); }

}  // namespace

backward_factors backward_factors_of(const yardstick& y) {
  if (y.w.isZero(0)) return {};
  backward_factors out{std::nullopt, weights_of(y, y.w).phi_squared};
  if (out.phi_squared <= 0) return {};
  const working_precision scope(estimate_bits);
  auto factors = ldlt(system_of(y, out.phi_squared));
  if (factors.positive) out.factors = std::move(factors);
  return out;
}

double relative_backward_error(const yardstick& y, const vector<rational>& w,
                               const backward_factors& near) {
  const vector<rational> g = gradient(y, w);
  if (g.isZero(0)) return 0;
  const auto [weight, phi_squared] = weights_of(y, w);
  const working_precision scope(estimate_bits);
  const vector<real> right = g.unaryExpr([](const rational& x) { return real(x); });
  vector<real> solved;
  if (near.factors && abs(phi_squared - near.phi_squared) <= near_enough() * near.phi_squared) {
    solved = solve_by<real>(*near.factors, right);
  } else {
    const outcome<real> found = ldlt_solve<real>(system_of(y, phi_squared), right, real());
    if (!std::holds_alternative<solution<real>>(found))
      return std::numeric_limits<double>::quiet_NaN();
    solved = std::get<solution<real>>(found).w;
  }
  const real squared = right.dot(solved) * real(weight);
  return static_cast<double>(sqrt(squared / real(frobenius_of(y))));
}

}  // namespace proofread::solvers
