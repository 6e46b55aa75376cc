// SPDX-License-Identifier: MIT
#include "identities/expression/shape.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace proofread::identities {
namespace {

/// A polynomial in n, d and m of up to three small terms.
size_expression polynomial(const std::vector<std::uint8_t>& seed) {
  size_expression sum;
  for (std::size_t i = 0; i + 1 < seed.size() && i < 6; i += 2) {
    size_expression term = size_expression::constant(seed[i] % 7 - 3);
    for (int k = seed[i + 1] % 3; k > 0; --k)
      term = term * size_expression::name(std::string(1, "ndm"[(seed[i + 1] + k) % 3]));
    sum = sum + term;
  }
  return sum;
}

const std::map<std::string, std::int64_t> point{{"n", 5}, {"d", 3}, {"m", 11}};

RC_GTEST_PROP(size_expression, arithmetic_agrees_with_evaluation,
              (const std::vector<std::uint8_t>& p, const std::vector<std::uint8_t>& q)) {
  const size_expression a = polynomial(p);
  const size_expression b = polynomial(q);
  const std::int64_t x = *evaluate(a, point);
  const std::int64_t y = *evaluate(b, point);
  RC_ASSERT(*evaluate(a + b, point) == x + y);
  RC_ASSERT(*evaluate(a - b, point) == x - y);
  RC_ASSERT(*evaluate(a * b, point) == x * y);
}

RC_GTEST_PROP(size_expression, ring_laws_hold,
              (const std::vector<std::uint8_t>& p, const std::vector<std::uint8_t>& q)) {
  const size_expression a = polynomial(p);
  const size_expression b = polynomial(q);
  RC_ASSERT(a * b == b * a);
  RC_ASSERT(a + b == b + a);
  RC_ASSERT(a - a == size_expression{});
  RC_ASSERT((a + b) * a == a * a + b * a);
}

TEST(size_expression, text) {
  const auto n = size_expression::name("n");
  const auto d = size_expression::name("d");
  const auto one = size_expression::constant(1);
  const auto two = size_expression::constant(2);
  EXPECT_EQ(to_text(n + d), "d + n");
  EXPECT_EQ(to_text(two * n - one), "2*n - 1");
  EXPECT_EQ(to_text(n * d), "d*n");
  EXPECT_EQ(to_text(one - n), "1 - n");
  EXPECT_EQ(to_text(n - n), "0");
  EXPECT_EQ(to_text(size_expression{} - n), "-n");
}

TEST(size_expression, missing_names_and_overflow_have_no_value) {
  const auto n = size_expression::name("n");
  EXPECT_FALSE(evaluate(n, {}).has_value());
  EXPECT_FALSE(evaluate(n * n, {{"n", std::int64_t{1} << 40}}).has_value());
  EXPECT_EQ(evaluate(size_expression::constant(7), {}), 7);
}

TEST(shape, text) {
  const auto n = size_expression::name("n");
  const auto one = size_expression::constant(1);
  EXPECT_EQ(to_text(shape{n, n}), "n x n");
  EXPECT_EQ(to_text(shape{n, one}), "n");
  EXPECT_EQ(to_text(shape{one, n}), "1 x n");
  EXPECT_EQ(to_text(shape{n + one, n}), "(n + 1) x n");
  EXPECT_EQ(to_text(scalar_shape()), "scalar");
  EXPECT_TRUE(is_scalar(scalar_shape()));
  EXPECT_FALSE(is_scalar(shape{n, one}));
}

}  // namespace
}  // namespace proofread::identities
