// SPDX-License-Identifier: MIT
#include "properties/real_solver/sign_at.hpp"

#include <gtest/gtest.h>

#include "properties/scalars/rational_functions.hpp"

#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"
#include "tests/properties/real_solver/conditions.hpp"

namespace proofread::properties {
namespace {

polynomial number(const rational& q) { return polynomial(q); }

algebraic_number root(const std::vector<rational>& of, const rational& low, const rational& high) {
  return *algebraic_number::root_between(of, low, high);
}
const algebraic_number sqrt2 = root({-2, 0, 1}, 1, 2), sqrt3 = root({-3, 0, 1}, 1, 2),
                       sqrt6 = root({-6, 0, 1}, 2, 3), cube_root2 = root({-2, 0, 0, 1}, 1, 2);

int sign(const polynomial& p, std::vector<algebraic_number> point) { return sign_at(p, point); }

TEST(sign_at, zeros_are_told_exactly) {
  EXPECT_EQ(sign(x(0) * x(0) - number(2), {sqrt2}), 0);
  EXPECT_EQ(sign(x(0) * x(1) - x(2), {sqrt2, sqrt3, sqrt6}), 0);
  EXPECT_EQ(sign(x(0) * x(0) * x(0) - x(1) * x(1), {cube_root2, sqrt2}), 0);
  EXPECT_EQ(sign(number(rational(1, 7)) * x(0) - number(rational(1, 7)) * x(1), {sqrt2, sqrt2}), 0);
  EXPECT_EQ(sign(polynomial(), {}), 0);
  EXPECT_EQ(sign(number(3) * x(0) + number(2), {rational(-2, 3)}), 0);
}

TEST(sign_at, signs_are_told_however_near_to_zero) {
  // 665857/470832 is the convergent of sqrt(2), too large by about 2^-40, and so on twice as far.
  rational near(665857, 470832);
  for (int steps = 0; steps < 4; ++steps) {
    EXPECT_EQ(sign(number(near) - x(0), {sqrt2}), 1) << steps;
    EXPECT_EQ(sign(x(0) - number(near), {sqrt2}), -1) << steps;
    near = (near + rational(2) / near) / rational(2);
  }
}

TEST(sign_at, a_conjugate_that_vanishes_makes_no_zero) {
  // x - sqrt(2) is 0 at one root of t^2 - 2 and not at the other.
  const algebraic_number minus = root({-2, 0, 1}, -2, -1);
  EXPECT_EQ(sign(x(0) - x(1), {minus, sqrt2}), -1);
  EXPECT_EQ(sign(x(0) + x(1), {minus, sqrt2}), 0);
  // Of (t^2 - 2)·(t^2 - 3) the root near 1.41: the polynomial need not be irreducible.
  const algebraic_number reducible = root({6, 0, -5, 0, 1}, 1, rational(3, 2));
  EXPECT_EQ(sign(x(0) * x(0) - number(2), {reducible}), 0);
  EXPECT_EQ(sign(x(0) * x(0) - number(3), {reducible}), -1);
}

TEST(sign_at, leading_coefficients_are_reckoned_with) {
  // 3·t^2 - 1: the value of 9·x^4 - 1 is 0, and that of x^2 - 1/3 + 2^-90 is not.
  const algebraic_number inverse = root({-1, 0, 3}, 0, 1);
  EXPECT_EQ(sign(number(9) * x(0) * x(0) * x(0) * x(0) - number(1), {inverse}), 0);
  EXPECT_EQ(
      sign(x(0) * x(0) - number(rational(1, 3)) + number(power(rational(1, 2), 90)), {inverse}), 1);
}

TEST(sign_at, a_root_that_is_tiny_is_not_zero) {
  // sqrt(2)/2^100, a root of 2^200·t^2 - 2: no coefficient of x0 says how small it can be.
  const algebraic_number tiny = root({-2, 0, power(rational(2), 200)}, 0, 1);
  EXPECT_EQ(sign(x(0), {tiny}), 1);
  EXPECT_EQ(sign(x(0) * x(0) * number(power(rational(2), 199)) - number(1), {tiny}), 0);
}

TEST(sign_at, ends_with_the_work_that_is_allowed) {
  polynomial sum = -x(0);
  std::vector<algebraic_number> point = {root({-1, 0, -10, 0, 1}, 3, 4)};
  for (std::uint32_t k = 1; k < 12; ++k) {
    sum += x(k);
    point.push_back(root({-2, 0, 1}, k % 2 == 0 ? -2 : 1, k % 2 == 0 ? -1 : 2));
  }
  EXPECT_FALSE(within_work(1'000, [&] { sign(sum - x(1) + x(0), point); }));
}

}  // namespace
}  // namespace proofread::properties
