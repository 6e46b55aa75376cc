// SPDX-License-Identifier: MIT
#include "properties/search/near_zeros.hpp"

#include <gtest/gtest.h>

#include "properties/elementary/elementary.hpp"

namespace proofread::properties {
namespace {

using enclosure = ball<real>;

class NearZeros : public testing::Test {
  const working_precision scope_{mp50_bits};
};

enclosure enclosed(const rational& t) { return from_rational<enclosure>(t); }

std::vector<near_zero> searched(const std::function<enclosure(const enclosure&)>& f) {
  int evaluations = 2000;
  return near_zeros([&](const rational& t) { return std::optional(f(enclosed(t))); }, evaluations);
}

void expect_between(const std::vector<near_zero>& found, double low, double high) {
  ASSERT_FALSE(found.empty());
  EXPECT_LE(to_double(found[0].narrow.low), high);
  EXPECT_GE(to_double(found[0].narrow.high), low);
  EXPECT_LT(found[0].narrow.high - found[0].narrow.low, power(rational(2), -60));
}

TEST_F(NearZeros, ChangeOfSign) {
  expect_between(searched([](const enclosure& t) { return exp(t) - enclosure(2); }), 0.6931471,
                 0.6931472);
}

TEST_F(NearZeros, TouchedWithoutAChangeOfSign) {
  expect_between(searched([](const enclosure& t) { return cos(t) + enclosure(1); }), 3.1415926,
                 3.1415927);
}

TEST_F(NearZeros, SimpleRationalsAreNamed) {
  const auto found =
      searched([](const enclosure& t) { return exp(enclosure(3) * t) - exp(enclosure(1)); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].narrow.low, rational(1, 3));
  EXPECT_EQ(found[0].narrow.high, rational(1, 3));
}

TEST_F(NearZeros, NeitherPolesNorJumpsNorPositiveMinima) {
  const enclosure off = enclosed(rational(1, 3));
  const auto pole = [&](const enclosure& t) { return enclosure(1) / (t - off); };
  const auto jump = [&](const enclosure& t) {
    return sign(t - off) == ternary_sign::negative ? enclosure(-1) : enclosure(1);
  };
  const auto positive = [&](const enclosure& t) {
    return (t - off) * (t - off) + enclosed(rational(1, 1000000));
  };
  EXPECT_TRUE(searched(pole).empty());
  EXPECT_TRUE(searched(jump).empty());
  EXPECT_TRUE(searched(positive).empty());
}

TEST_F(NearZeros, EdgeOfTheDomain) {
  const auto root_of = [](const rational& t) -> std::optional<enclosure> {
    if (t * t < rational(2)) return std::nullopt;
    return sqrt(enclosed(t * t - rational(2)));
  };
  int evaluations = 2000;
  const auto found = near_zeros(root_of, evaluations);
  expect_between(found, 1.4142135, 1.4142136);
  EXPECT_EQ(found.size(), 2U);
  const auto above_one = [&](const rational& t) -> std::optional<enclosure> {
    const auto root = root_of(t);
    return root ? std::optional(*root + enclosure(1)) : std::nullopt;
  };
  EXPECT_TRUE(near_zeros(above_one, evaluations).empty());
}

TEST_F(NearZeros, StopsWhenTheEvaluationsAreSpent) {
  int evaluations = 40;
  const auto f = [](const rational& t) { return std::optional(exp(enclosed(t)) - enclosure(2)); };
  EXPECT_TRUE(near_zeros(f, evaluations).empty());
  EXPECT_LE(evaluations, 0);
}

}  // namespace
}  // namespace proofread::properties
