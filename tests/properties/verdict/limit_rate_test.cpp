// SPDX-License-Identifier: MIT
#include "properties/verdict/limit_rate.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {
namespace {

std::string rate_of(const std::string& text) {
  const auto problem = identities::read_one_liner(text);
  EXPECT_TRUE(problem) << text << ": " << (problem ? "" : problem.error().message);
  if (!problem) return "";
  point_source source(*problem);
  constexpr auto unbounded = std::numeric_limits<std::int64_t>::max();
  return limit_rates(*problem, source, stratify(*problem), {1, 2, 3, 4}, unbounded);
}

TEST(limit_rate, ridge_approaches_the_pseudo_inverse_at_first_order) {
  EXPECT_EQ(rate_of("X : n x d, y : n |- "
                    "limit(inv(X'*X + lambda*I)*X'*y, lambda -> 0+) = pinv(X)*y"),
            "error O(lambda) as lambda -> 0+");
}

TEST(limit_rate, at_infinity_it_is_counted_in_the_inverse) {
  EXPECT_EQ(rate_of("X : n x d, y : n |- "
                    "limit(lambda*inv(X'*X + lambda*I)*X'*y, lambda -> inf) = X'*y"),
            "error O(1/lambda) as lambda -> inf");
  EXPECT_EQ(rate_of("s > 0 |- limit(t*t/(t^2 + s), t -> inf) = 1"), "error O(1/t^2) as t -> inf");
  EXPECT_EQ(rate_of("s > 0 |- limit(t/(t + s), t -> -inf) = 1"), "error O(1/t) as t -> -inf");
}

TEST(limit_rate, second_order_where_the_first_coefficient_vanishes) {
  EXPECT_EQ(
      rate_of("X : n x d, y : n |- limit(sumsq(y - X*inv(X'*X + lambda*I)*X'*y), lambda -> 0+)"
              " = sumsq(y - X*pinv(X)*y)"),
      "error O(lambda^2) as lambda -> 0+");
  EXPECT_EQ(rate_of("x : scalar |- limit((x + (t - 1)^2)/t^0, t -> 1) = x"),
            "error O((t - 1)^2) as t -> 1");
}

TEST(limit_rate, definitions_follow_the_variable) {
  EXPECT_EQ(rate_of("a : scalar, lambda : scalar, r : scalar, r = a/lambda |- "
                    "limit(r, lambda -> inf) = 0"),
            "error O(1/lambda) as lambda -> inf");
}

TEST(limit_rate, square_roots_have_half_orders) {
  EXPECT_EQ(rate_of("a > 0 |- limit(a + sqrt(t), t -> 0+) = a"), "error O(sqrt(t)) as t -> 0+");
  EXPECT_EQ(rate_of("a > 0 |- limit(a + t*sqrt(t), t -> 0+) = a"), "error O(t^(3/2)) as t -> 0+");
}

TEST(limit_rate, a_constant_has_no_error) {
  EXPECT_EQ(rate_of("a : scalar |- limit(a*t/t, t -> 0) = a"), "no error as t -> 0");
}

TEST(limit_rate, the_smallest_order_is_the_rate) {
  // At a = 0 the error is of second order.
  EXPECT_EQ(rate_of("a : scalar |- limit(a*t + t^2, t -> 0) = 0"), "error O(t) as t -> 0");
}

TEST(limit_rate, several_limits_are_told_apart) {
  EXPECT_EQ(rate_of("a : scalar |- limit(a + t, t -> 0) = limit(a + 1/t^2, t -> inf)"),
            "error O(t) as t -> 0; error O(1/t^2) as t -> inf");
}

TEST(limit_rate, without_a_limit_nothing_is_said) {
  EXPECT_EQ(rate_of("A : n x n |- A'' = A"), "");
}

TEST(limit_rate, stands_in_the_finding_of_what_holds) {
  const auto rate = [](const std::string& text) {
    check_options options;
    options.levels = {level::exact};
    options.points = {10, 10, 10, 10};
    return check(*identities::read_one_liner(text), options).rate;
  };
  EXPECT_EQ(rate("a : scalar |- limit(a + t, t -> 0) = a"), "error O(t) as t -> 0");
  EXPECT_EQ(rate("a : scalar |- limit(a + t, t -> 0) = a + 1"), "");
}

}  // namespace
}  // namespace proofread::properties
