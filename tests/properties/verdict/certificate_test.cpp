// SPDX-License-Identifier: MIT
#include "properties/verdict/certificate.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <stdexcept>
#include <string>

#include "../evaluation/point_from_text.hpp"
#include "identities/elaboration/elaborate.hpp"
#include "properties/degrees/degree_bound.hpp"
#include "properties/scalars/prime.hpp"
#include "properties/scalars/random.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

check_options keyed(std::uint64_t seed) {
  check_options options;
  options.seed = seed;
  options.key = expand_seed(seed);
  return options;
}

// A statement, and all that a certificate of it is made from.
struct trial {
  explicit trial(const std::string& text, check_options given = keyed(5))
      : problem(read_or_throw(text)),
        where(stratify(problem)),
        source(problem),
        options(given),
        result(certify(problem, analyse(problem), source, where, options)) {}

  identities::proposition problem;
  stratification where;
  point_source source;
  check_options options;
  certification result;
};

// log2 of the chance that a false statement survives a point: D/(p - D_den), and p dividing all
// coefficients.
double log2_at_a_point(const degree_bound& bound) {
  const double smallest = std::exp2(60);
  return std::log2(bound.numerator / (smallest - bound.inverted) +
                   (bound.bits + 1) / 60 / random_prime_count);
}

TEST(certificate, its_probability_is_the_power_of_that_of_a_point) {
  const trial it("(x + y)^7 = (y + x)^7");
  ASSERT_TRUE(it.result.proof) << it.result.reason;
  const certificate& proof = *it.result.proof;
  const degree_bound bound = bound_degree(it.problem, it.where.strata.at(0));
  EXPECT_EQ(proof.strata, 1);
  EXPECT_EQ(proof.degree, bound.numerator);
  EXPECT_EQ(proof.height_bits, bound.bits);
  const int k = proof.points_per_stratum;
  EXPECT_DOUBLE_EQ(proof.log2_error, k * log2_at_a_point(bound));
  EXPECT_LE(proof.log2_error, -100);
  EXPECT_GT((k - 1) * log2_at_a_point(bound), -100) << "fewer points would do";
}

// A larger degree takes more points for the same probability.
TEST(certificate, takes_points_as_its_degree_asks_for) {
  int before = 0;
  for (const int exponent : {4, 24, 44, 54, 56}) {
    const std::string power = "x^" + std::to_string(std::int64_t{1} << exponent);
    const trial it(power + " = " + power);
    ASSERT_TRUE(it.result.proof) << it.result.reason;
    EXPECT_GT(it.result.proof->points_per_stratum, before) << power;
    EXPECT_LE(it.result.proof->log2_error, -100) << power;
    before = it.result.proof->points_per_stratum;
  }
}

TEST(certificate, is_refused_where_the_degree_is_not_far_below_the_primes) {
  for (const char* power : {"x^576460752303423488", "x^2305843009213693951"}) {
    const trial it(std::string(power) + " = " + power);
    EXPECT_FALSE(it.result.proof) << power;
    EXPECT_EQ(it.result.reason, "the degree bound is too large for a certificate");
  }
}

TEST(certificate, adds_up_its_strata) {
  const trial it("X : n x d |- pinv(X)*X*pinv(X) = pinv(X)");
  ASSERT_TRUE(it.result.proof) << it.result.reason;
  const certificate& proof = *it.result.proof;
  EXPECT_EQ(proof.strata, static_cast<int>(it.where.strata.size()));
  const double share = -100 - std::log2(proof.strata);
  double total = 0, degree = 0;
  int most = 0;
  for (const stratum& each : it.where.strata) {
    const degree_bound bound = bound_degree(it.problem, each);
    const int points = static_cast<int>(std::ceil(share / log2_at_a_point(bound)));
    total += std::exp2(points * log2_at_a_point(bound));
    degree = std::max(degree, bound.numerator);
    most = std::max(most, points);
  }
  EXPECT_DOUBLE_EQ(proof.log2_error, std::log2(total));
  EXPECT_LE(proof.log2_error, -100);
  EXPECT_EQ(proof.degree, degree);
  EXPECT_EQ(proof.points_per_stratum, most);
}

// Everything that a wrong certificate could say yes to: false on one component, at one size, at
// large coefficients, modulo 2^61 - 1, by an exponent that Fermat's theorem hides.
TEST(certificate, is_given_to_nothing_false) {
  for (const char* text :
       {"x = y", "inv(A + B) = inv(A) + inv(B)", "Q : n x n orthogonal |- det(Q) = 1",
        "Q : n x n orthogonal |- det(Q) = -1", "A : n x n, B : n x n |- A*B = B*A",
        "A : n x n skew |- det(A) = 0", "X : n x d |- pinv(X)*X = I", "2305843009213693951*x = 0",
        "x^3 = x", "diff(x^3, x) = 2*x^2", "U, S, V = svd(X), X : n x d |- S = V"}) {
    const auto read = identities::read_one_liner(text);
    if (!read) continue;
    const trial it(text);
    EXPECT_FALSE(it.result.proof) << text;
    EXPECT_FALSE(it.result.reason.empty()) << text;
    EXPECT_FALSE(it.result.without_value) << text;
  }
}

TEST(certificate, is_given_where_residues_mean_something) {
  const struct {
    const char *text, *reason;
  } rows[] = {
      {"x^2 >= 0", "order has no meaning in a finite field"},
      {"x != x + 1", "`!=` is no equality"},
      {"A : n x n psd |- psd(A)", "`psd` is no equality"},
      {"x = 0 implies x = 0", "the statement is not built from equalities alone"},
      {"abs(x) = abs(x)", "`abs` needs an order"},
      {"P : n x n, Q : n x n, P*Q = I |- Q*P = I",
       "equations among the hypotheses are not decided in a finite field"},
      {"X : n x n diagonal, U, S, V = svd(X) |- U*S*V' = X",
       "the svds of a diagonal matrix have too many components"},
  };
  for (const auto& row : rows) {
    const trial it(row.text);
    EXPECT_FALSE(it.result.proof) << row.text;
    EXPECT_EQ(it.result.reason, row.reason) << row.text;
  }
}

TEST(certificate, says_where_it_is_generic) {
  const struct {
    const char* text;
    bool everywhere;
  } rows[] = {
      {"A : n x n |- det(A*A) = det(A)^2", true},
      {"X : n x d |- X*pinv(X)*X = X", true},
      {"X : n x d, Y : n x d |- pinv(X + Y)*(X + Y)*pinv(X + Y) = pinv(X + Y)", false},
      {"limit((x + t)^2, t -> 0) = x^2", false},
  };
  for (const auto& row : rows) {
    const trial it(row.text);
    ASSERT_TRUE(it.result.proof) << row.text << ": " << it.result.reason;
    EXPECT_EQ(it.result.proof->everywhere, row.everywhere) << row.text;
  }
}

// A divisor that always vanishes: every point is drawn again, and then given up.
TEST(certificate, is_not_given_where_nothing_is_defined) {
  const trial it("x/(y - y) = x/(y - y)");
  EXPECT_FALSE(it.result.proof);
  EXPECT_TRUE(it.result.without_value);
  const trial at_some_sizes("A : n x d |- inv(A'*A)*(A'*A) = I");
  EXPECT_FALSE(at_some_sizes.result.proof);
  EXPECT_TRUE(at_some_sizes.result.without_value);
}

TEST(certificate, loses_no_points_to_divisors_that_seldom_vanish) {
  const trial it("A : n x n invertible |- A*inv(A) = I");
  ASSERT_TRUE(it.result.proof);
  EXPECT_EQ(it.result.proof->redraws, 0);
}

TEST(certificate, ends_with_patience_or_an_interrupt) {
  check_options hasty = keyed(5);
  hasty.patience = 0;
  const trial late("x = x", hasty);
  EXPECT_FALSE(late.result.proof);
  EXPECT_EQ(late.result.reason, "the points of a certificate take too much work");
  const std::atomic<bool> stop{true};
  const stoppable_work stopped(&stop);
  EXPECT_FALSE(trial("x = x", keyed(5)).result.proof);
}

TEST(certificate, that_a_point_refutes_is_a_mistake_of_the_program) {
  certificate proof;
  EXPECT_THROW(deny_contradiction(proof, "a counterexample"), std::logic_error);
  proof.everywhere = false;
  EXPECT_NO_THROW(deny_contradiction(proof, "a counterexample"));
  EXPECT_NO_THROW(deny_contradiction(std::nullopt, "a counterexample"));
}

}  // namespace
}  // namespace proofread::properties
