// SPDX-License-Identifier: MIT
// Matrices of unknowns are worked out by determinants, those of numbers by elimination: where the
// unknowns are numbers both say the same.
#include "properties/linear_algebra/unknown_entries.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/linear_algebra/definiteness.hpp"
#include "properties/linear_algebra/elimination.hpp"
#include "properties/linear_algebra/inverse.hpp"
#include "properties/linear_algebra/pseudo_inverse.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/unknowns/cases.hpp"
#include "properties/unknowns/fraction.hpp"

namespace proofread::properties {
namespace {

// Entries that are often 0, so that every rank occurs.
matrix<rational> some_matrix(int rows, int cols) {
  matrix<rational> a(rows, cols);
  for (rational& entry : a) entry = rational(*rc::gen::inRange(-1, 2));
  return a;
}

matrix<fraction> as_unknowns(const matrix<rational>& a) {
  matrix<fraction> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = fraction(polynomial(a[k]));
  return made;
}

bool same(const matrix<fraction>& a, const matrix<rational>& b) {
  if (a.rows() != b.rows() || a.cols() != b.cols()) return false;
  for (int k = 0; k < a.size(); ++k) {
    if (a[k].constant() != b[k]) return false;
  }
  return true;
}

int some_size() { return *rc::gen::inRange(1, 4); }

RC_GTEST_PROP(unknown_entries, rank_and_pseudo_inverse_are_those_of_elimination, ()) {
  const matrix<rational> a = some_matrix(some_size(), some_size());
  RC_ASSERT(rank_unknown(as_unknowns(a)) == rank(a, nullptr));
  RC_ASSERT(same(pseudo_inverse_unknown(as_unknowns(a)), pseudo_inverse(a, nullptr)));
}

RC_GTEST_PROP(unknown_entries, definiteness_is_that_of_elimination, ()) {
  const int n = some_size();
  const matrix<rational> b = some_matrix(n, n);
  matrix<rational> a = *rc::gen::arbitrary<bool>() ? times(b, transposed(b)) : b;
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < i; ++j) a(j, i) = a(i, j);
  }
  RC_ASSERT(posdef_unknown(as_unknowns(a)) == (posdef_if_symmetric(a) == tribool::yes));
  RC_ASSERT(psd_unknown(as_unknowns(a)) == (psd_if_symmetric(a) == tribool::yes));
}

RC_GTEST_PROP(unknown_entries, solutions_are_those_of_elimination, ()) {
  const int n = some_size();
  const matrix<rational> a = some_matrix(n, n), b = some_matrix(n, 2);
  if (rank(a, nullptr) < n) {
    RC_ASSERT_THROWS_AS(solve_unknown(as_unknowns(a), as_unknowns(b)), undefined_value);
  } else {
    RC_ASSERT(same(solve_unknown(as_unknowns(a), as_unknowns(b)), solve(a, b, nullptr)));
  }
}

// The inverse of a matrix of unknowns: one question, whether its determinant is 0.
TEST(unknown_entries, an_inverse_has_two_cases) {
  case_paths paths({"a", "b", "c", "d"});
  const case_paths_scope here(paths);
  matrix<fraction> a(2, 2);
  for (int k = 0; k < 4; ++k) a[k] = fraction(polynomial::unknown(static_cast<std::uint32_t>(k)));
  int inverted = 0;
  do {
    try {
      const matrix<fraction> product = times(a, solve_unknown(a, identity_matrix<fraction>(2)));
      ++inverted;
      for (int k = 0; k < 4; ++k)
        EXPECT_TRUE(product[k].constant() == rational(k == 0 || k == 3 ? 1 : 0)) << k;
    } catch (const undefined_value&) {
    }
  } while (paths.next());
  EXPECT_EQ(inverted, 1);
  EXPECT_EQ(paths.taken(), 2);
}

}  // namespace
}  // namespace proofread::properties
