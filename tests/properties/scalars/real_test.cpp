// SPDX-License-Identifier: MIT
#include "properties/scalars/real.hpp"

#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <random>
#include <sstream>
#include <thread>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

// Arithmetic that owes nothing to MPFR, at a precision fixed when it was compiled.
template <unsigned Bits>
using oracle = boost::multiprecision::number<
    boost::multiprecision::cpp_bin_float<Bits, boost::multiprecision::digit_base_2, void,
                                         std::int32_t, -1000000, 1000000>,
    boost::multiprecision::et_off>;

template <typename Bits>
class real_of : public testing::Test {};
template <int Bits>
using bits_of = std::integral_constant<int, Bits>;
using precisions = testing::Types<bits_of<113>, bits_of<168>, bits_of<334>>;
TYPED_TEST_SUITE(real_of, precisions);

// ±(a number of `bits` bits, most of them at random)·2^k in each of the two.
template <typename F>
struct both {
  real ours;
  F theirs;
};
template <typename F>
both<F> draw(std::mt19937_64& random, int bits) {
  both<F> made{0, 0};
  const int pieces = 1 + static_cast<int>(random() % static_cast<unsigned>(bits / 32));
  for (int k = 0; k < pieces; ++k) {
    const auto piece = static_cast<std::int64_t>(random() >> 32);
    made.ours = ldexp(made.ours, 32) + piece;
    made.theirs = ldexp(made.theirs, 32) + F(piece);
  }
  const int shift = static_cast<int>(random() % 400) - 200;
  const int sign = random() % 2 == 0 ? 1 : -1;
  return {ldexp(made.ours, shift) * sign, ldexp(made.theirs, shift) * F(sign)};
}

// Exact for every finite number of the oracle.
template <typename F>
real carried(const F& x) {
  const working_precision all(working_precision::most);
  int exponent = 0;
  F rest = frexp(x, &exponent);
  real sum = 0;
  while (rest != 0) {
    rest = ldexp(rest, 30);
    exponent -= 30;
    const F top = trunc(rest);
    sum += ldexp(real(static_cast<std::int64_t>(top)), exponent);
    rest -= top;
  }
  return sum;
}

TYPED_TEST(real_of, results_are_the_nearest_numbers) {
  constexpr int bits = TypeParam::value;
  using F = oracle<bits>;
  const working_precision scope(bits);
  std::mt19937_64 random(17);
  for (int trial = 0; trial < 2000; ++trial) {
    const both<F> x = draw<F>(random, bits);
    const both<F> y = draw<F>(random, bits);
    ASSERT_EQ(x.ours, carried(x.theirs));
    ASSERT_EQ(x.ours + y.ours, carried(F(x.theirs + y.theirs)));
    ASSERT_EQ(x.ours - y.ours, carried(F(x.theirs - y.theirs)));
    ASSERT_EQ(x.ours * y.ours, carried(F(x.theirs * y.theirs)));
    if (y.ours != 0) {
      ASSERT_EQ(x.ours / y.ours, carried(F(x.theirs / y.theirs)));
    }
    ASSERT_EQ(sqrt(abs(x.ours)), carried(F(sqrt(abs(x.theirs)))));
    ASSERT_EQ(x.ours < y.ours, x.theirs < y.theirs);
    ASSERT_EQ(static_cast<double>(x.ours), static_cast<double>(x.theirs));
    ASSERT_EQ((x.ours * y.ours).precision(), bits);
  }
}

TYPED_TEST(real_of, texts_are_those_of_the_oracle) {
  constexpr int bits = TypeParam::value;
  using F = oracle<bits>;
  const working_precision scope(bits);
  std::mt19937_64 random(4);
  for (int trial = 0; trial < 1000; ++trial) {
    const both<F> x = draw<F>(random, bits);
    for (const int digits : {1, 6, 17, digits10_of(bits)}) {
      ASSERT_EQ(to_text(x.ours, digits), x.theirs.str(digits));
    }
    const int all = max_digits10_of(bits);
    ASSERT_EQ(real_from_text(to_text(x.ours, all)), x.ours);
  }
  for (const int n : {0, 1, -10, 1000, 99999}) {
    for (const int k : {-8, -4, -2, 0, 1}) {
      const F theirs = ldexp(F(n), k);
      EXPECT_EQ(to_text(ldexp(real(n), k), 4), theirs.str(4)) << n << ' ' << k;
    }
  }
}

TYPED_TEST(real_of, limits_are_those_of_the_working_precision) {
  constexpr int bits = TypeParam::value;
  const working_precision scope(bits);
  using limits = std::numeric_limits<real>;
  EXPECT_EQ(digits10_of(bits), std::numeric_limits<oracle<bits>>::digits10);
  EXPECT_EQ(max_digits10_of(bits), std::numeric_limits<oracle<bits>>::max_digits10);
  EXPECT_EQ(limits::epsilon(), carried(std::numeric_limits<oracle<bits>>::epsilon()));
  EXPECT_GT(1 + limits::epsilon(), 1);
  EXPECT_EQ(1 + limits::epsilon() / 2, 1);
  EXPECT_TRUE(isfinite(limits::max()));
  EXPECT_FALSE(isfinite(limits::max() * (1 + limits::epsilon())));
  EXPECT_GT(limits::min(), 0);
  EXPECT_EQ(limits::min() / 2, 0);
}

TEST(real, rationals_are_rounded_once_and_read_back_exactly) {
  const working_precision scope(168);
  const rational third(1, 3);
  const rational stored = to_rational(real(third));
  EXPECT_LT(abs(stored - third), power(rational(1, 2), 168));
  EXPECT_EQ(real(stored), real(third));
  EXPECT_EQ(to_rational(ldexp(real(-5), -3)), rational(-5, 8));
  EXPECT_THROW(to_rational(std::numeric_limits<real>::infinity()), undecidable_value);
  EXPECT_THROW(to_rational(ldexp(real(1), long{1} << 40)), undecidable_value);
}

TEST(real, exact_operations_keep_the_precision_and_need_no_scope) {
  EXPECT_EQ(real(3).precision(), 64);
  EXPECT_EQ(real(0.1).precision(), 53);
  EXPECT_EQ(static_cast<double>(real(0.1)), 0.1);
  EXPECT_EQ(real(std::numeric_limits<std::int64_t>::min()),
            std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(to_rational(real(~std::uint64_t{0})), rational(~std::uint64_t{0}));
  EXPECT_EQ(ldexp(-abs(real(-3)), 7), -384);
  EXPECT_EQ(real(), 0);
  EXPECT_LT(real(2), 3);
  EXPECT_THROW(real(1) + real(2), std::logic_error);
  EXPECT_THROW(real(rational(1, 3)), std::logic_error);
}

TEST(real, scopes_nest_and_copies_cross_them) {
  const working_precision outer(113);
  const real third = real(1) / 3;
  real kept = third;
  {
    const working_precision inner(1164);
    EXPECT_EQ(working_precision::bits(), 1164);
    const real copy = third;
    EXPECT_EQ(copy.precision(), 113);
    EXPECT_EQ(copy, third);
    const real finer = real(1) / 3;
    EXPECT_EQ(finer.precision(), 1164);
    EXPECT_NE(finer, third);
    EXPECT_LT(abs(finer - third), ldexp(real(1), -115));  // cut after 114 places of 0.0101...
    kept += finer;                                        // the place it had is too short
    EXPECT_EQ(kept.precision(), 1164);
    EXPECT_EQ(kept, third + finer);
    kept = finer;
  }
  EXPECT_EQ(working_precision::bits(), 113);
  EXPECT_EQ(kept.precision(), 1164);
  EXPECT_NE(kept, third);
  EXPECT_EQ(rounded(kept), third);
  kept *= kept;
  EXPECT_EQ(kept.precision(), 113);
}

TEST(real, scopes_are_of_the_thread) {
  const working_precision here(168);
  bool unset = false;
  int there = 0;
  std::thread other([&] {
    try {
      working_precision::bits();
    } catch (const std::logic_error&) {
      unset = true;
    }
    const working_precision scope(334);
    there = (real(1) / 3).precision();
  });
  other.join();
  EXPECT_TRUE(unset);
  EXPECT_EQ(there, 334);
  EXPECT_EQ((real(1) / 3).precision(), 168);
}

TEST(real, precisions_out_of_reach_are_refused) {
  EXPECT_THROW(working_precision(1), std::invalid_argument);
  EXPECT_THROW(working_precision(working_precision::most + 1), std::invalid_argument);
}

TEST(real, infinities_and_nan) {
  const working_precision scope(168);
  const real infinity = std::numeric_limits<real>::infinity();
  const real nan = std::numeric_limits<real>::quiet_NaN();
  EXPECT_EQ(real(1) / 0, infinity);
  EXPECT_FALSE(isfinite(infinity) || isfinite(nan) || isnan(infinity));
  EXPECT_TRUE(isnan(infinity - infinity) && isnan(sqrt(real(-1))) && isnan(real_from_text("one")));
  EXPECT_FALSE(nan == nan || nan < 1 || nan > 1 || nan == 0 || nan <= infinity);
  EXPECT_LT(-infinity, std::numeric_limits<real>::lowest());
  EXPECT_EQ(to_text(-infinity, 5) + to_text(nan, 5) + to_text(-real(0.0), 5), "-infnan-0");
}

TEST(real, exponents_and_functions) {
  const working_precision scope(168);
  int exponent = 7;
  EXPECT_EQ(frexp(real(-12), &exponent), -0.75);
  EXPECT_EQ(exponent, 4);
  EXPECT_EQ(frexp(real(0), &exponent), 0);
  EXPECT_EQ(exponent, 0);
  EXPECT_EQ(log10(real(1000)), 3);
  EXPECT_EQ(pow(real(3), real(4)), 81);
  EXPECT_EQ(trunc(real(-2.75)), -2);
  EXPECT_EQ(log(exp(real(0))), 0);
  std::ostringstream out;
  out.precision(8);
  out << real(rational(-1, 3)) << ' ' << ldexp(real(3), 100);
  EXPECT_EQ(out.str(), "-0.33333333 3.8029518e+30");
}

}  // namespace
}  // namespace proofread::properties
