// SPDX-License-Identifier: MIT
#include "solvers/problems/verified_inverse.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "solvers/problems/elimination.hpp"
#include "solvers/problems/moments.hpp"
#include "solvers/problems/specimen.hpp"
#include "tests/solvers/problems/specimens.hpp"

namespace proofread::solvers {
namespace {

matrix<rational> gram_with_lambda(const problem<rational>& p) {
  matrix<rational> S = gram(p.X);
  for (index j = 0; j < S.rows(); ++j) S(j, j) += p.lambda;
  return S;
}

// Held to elimination over Q: entries that are 0 are 0, and the others right to 100 digits.
RC_GTEST_PROP(verified_inverse, is_that_of_elimination, ()) {
  const specimen r = *specimens(*rc::gen::element(penalty::none, penalty::positive), 6);
  const problem<rational> p = problem_of(r, format_of<double>());
  RC_LOG() << r << "\n";
  const matrix<rational> S = gram_with_lambda(p);
  const vector<rational> b = p.X.transpose() * p.y;
  const matrix<rational> exactly = inverse(S);
  const auto found = verified_inverse_of(S, b);
  if (exactly.size() == 0) {
    RC_ASSERT(!found);
    return;
  }
  RC_PRE(found.has_value());
  const vector<rational> w = exactly * b;
  const rational solved = power(2, -solution_bits);
  const rational inverted = power(2, -2 * inverse_bits);
  for (index j = 0; j < w.size(); ++j) {
    RC_ASSERT(abs(found->w(j) - w(j)) <= solved * abs(w(j)));
    for (index i = 0; i < w.size(); ++i) {
      const rational away = found->inverse(i, j) - exactly(i, j);
      RC_ASSERT(away * away <= inverted * exactly(i, i) * exactly(j, j));
    }
  }
}

TEST(verified_inverse, tells_a_zero_from_what_is_nearly_one) {
  matrix<rational> S(3, 3);
  S << 2, 1, 0, 1, 2, 1, 0, 1, 2;
  vector<rational> b(3);
  b << rational(1, 3), rational(2, 3), rational(1, 3);  // S·(0, 1/3, 0)
  ASSERT_TRUE(verified_inverse_of(S, b));
  EXPECT_EQ(verified_inverse_of(S, b)->w(0), 0);
  EXPECT_EQ(verified_inverse_of(S, b)->w(2), 0);
  b(0) += power(2, -4000);
  const vector<rational> w = inverse(S) * b;
  const auto found = verified_inverse_of(S, b);
  ASSERT_TRUE(found);
  for (index j = 0; j < 3; ++j) {
    EXPECT_NE(found->w(j), 0);
    EXPECT_LE(abs(found->w(j) - w(j)), abs(w(j)) * power(2, -solution_bits));
  }
}

TEST(verified_inverse, takes_what_is_tiny_for_no_zero) {
  const matrix<rational> S = matrix<rational>::Constant(1, 1, 3);
  for (const int e : {400, 900, 2000}) {
    const auto found = verified_inverse_of(S, vector<rational>::Constant(1, power(2, -e)));
    ASSERT_TRUE(found);
    const rational w = power(2, -e) / 3;
    EXPECT_LE(abs(found->w(0) - w), w * power(2, -solution_bits)) << e;
  }
}

TEST(verified_inverse, of_what_is_singular_or_not_positive_is_none) {
  matrix<rational> S(2, 2);
  S << 1, 1, 1, 1;
  const vector<rational> b = vector<rational>::Ones(2);
  EXPECT_FALSE(verified_inverse_of(S, b));
  S << 1, 2, 2, 1;
  EXPECT_FALSE(verified_inverse_of(S, b));
  S << 1, 0, 0, 0;
  EXPECT_FALSE(verified_inverse_of(S, b));
}

// Twelve digits are lost to the condition of Hilbert's matrix of order 10 in double; here none.
TEST(verified_inverse, of_hilbert_s_matrix_has_integers) {
  matrix<rational> S(10, 10);
  for (index j = 0; j < 10; ++j) {
    for (index i = 0; i < 10; ++i) S(i, j) = rational(1) / rational(i + j + 1);
  }
  const auto found = verified_inverse_of(S, vector<rational>::Ones(10));
  ASSERT_TRUE(found);
  const working_precision scope(comparison_bits);
  EXPECT_EQ(std::round(static_cast<double>(real(found->inverse(9, 9)))), 44914183600.0);
  EXPECT_LE(abs(found->w(9) - 923780), rational(923780) * power(2, -solution_bits));
}

}  // namespace
}  // namespace proofread::solvers
