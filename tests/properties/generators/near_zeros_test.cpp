// SPDX-License-Identifier: MIT
#include "properties/generators/near_zeros.hpp"

#include <gtest/gtest.h>

namespace proofread::properties {
namespace {

using enclosure = ball<mp50>;

enclosure enclosed(const rational& t) { return from_rational<enclosure>(t); }

std::optional<near_zero> searched(const std::function<enclosure(const enclosure&)>& f) {
  int evaluations = 1000;
  return near_zero_of([&](const rational& t) { return std::optional(f(enclosed(t))); },
                      evaluations);
}

void expect_between(const std::optional<near_zero>& found, double low, double high) {
  ASSERT_TRUE(found);
  EXPECT_LE(to_double(found->narrow.low), high);
  EXPECT_GE(to_double(found->narrow.high), low);
  EXPECT_LT(found->narrow.high - found->narrow.low, power(rational(2), -60));
}

TEST(NearZeros, ChangeOfSign) {
  expect_between(searched([](const enclosure& t) { return exp(t) - enclosure(2); }), 0.6931471,
                 0.6931472);
}

TEST(NearZeros, TouchedWithoutAChangeOfSign) {
  expect_between(searched([](const enclosure& t) { return cos(t) + enclosure(1); }), 3.1415926,
                 3.1415927);
}

TEST(NearZeros, SimpleRationalsAreNamed) {
  const auto found =
      searched([](const enclosure& t) { return exp(enclosure(3) * t) - exp(enclosure(1)); });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->narrow.low, rational(1, 3));
  EXPECT_EQ(found->narrow.high, rational(1, 3));
}

TEST(NearZeros, NeitherPolesNorJumpsNorPositiveMinima) {
  const enclosure off = enclosed(rational(1, 3));
  EXPECT_FALSE(searched([&](const enclosure& t) { return enclosure(1) / (t - off); }));
  EXPECT_FALSE(searched([&](const enclosure& t) {
    return sign(t - off) == ternary_sign::negative ? enclosure(-1) : enclosure(1);
  }));
  EXPECT_FALSE(searched(
      [&](const enclosure& t) { return (t - off) * (t - off) + enclosed(rational(1, 1000000)); }));
}

TEST(NearZeros, StopsWhenTheEvaluationsAreSpent) {
  int evaluations = 40;
  const auto f = [](const rational& t) { return std::optional(exp(enclosed(t)) - enclosure(2)); };
  EXPECT_FALSE(near_zero_of(f, evaluations));
  EXPECT_LE(evaluations, 0);
}

}  // namespace
}  // namespace proofread::properties
