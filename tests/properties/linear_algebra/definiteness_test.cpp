// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/definiteness.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/linear_algebra/determinant.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

template <typename T>
matrix<T> of(int n, const std::vector<long>& entries) {
  matrix<T> made(n, n);
  for (int k = 0; k < made.size(); ++k) made[k] = T(entries[static_cast<std::size_t>(k)]);
  return made;
}

matrix<rational> drawn_symmetric(int n) {
  matrix<rational> a = drawn_matrix<rational>(n, n, 3);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < i; ++j) a(j, i) = a(i, j);
  }
  return a;
}

/// Every principal minor, or every leading one, is > 0 (>= 0).
bool minors_are(const matrix<rational>& a, bool leading_only, const auto& holds) {
  const int n = a.rows();
  for (unsigned subset = 1; subset < 1U << n; ++subset) {
    if (leading_only && (subset & (subset + 1)) != 0) continue;
    std::vector<int> chosen;
    for (int i = 0; i < n; ++i) {
      if (subset >> i & 1U) chosen.push_back(i);
    }
    if (!holds(determinant(selected(a, chosen, chosen)))) return false;
  }
  return true;
}

TEST(definiteness, agrees_with_the_minors) {
  EXPECT_TRUE(rc::check([] {
    auto a = drawn_symmetric(*rc::gen::inRange(0, 5));
    if (*rc::gen::arbitrary<bool>()) a = times(a, a);
    const bool positive = minors_are(a, true, [](const rational& x) { return x > rational(0); });
    const bool semi = minors_are(a, false, [](const rational& x) { return x >= rational(0); });
    RC_ASSERT(posdef(a) == (positive ? tribool::yes : tribool::no));
    RC_ASSERT(psd(a) == (semi ? tribool::yes : tribool::no));
  }));
}

TEST(definiteness, gram_matrices_are_psd_and_posdef_at_full_rank) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 6), d = *rc::gen::inRange(1, 5);
    const int rank = *rc::gen::inRange(0, std::min(n, d) + 1);
    const auto x = drawn_of_rank<rational>(n, d, rank);
    const auto gram = times(transposed(x), x);
    RC_ASSERT(psd(gram) == tribool::yes);
    RC_ASSERT(posdef(gram) == (rank == d ? tribool::yes : tribool::no));
  }));
}

TEST(definiteness, includes_symmetry_and_zero_diagonals) {
  EXPECT_EQ(posdef(of<rational>(2, {1, 1, 0, 1})), tribool::no);
  EXPECT_EQ(psd(of<rational>(2, {0, 1, 1, 0})), tribool::no);
  EXPECT_EQ(psd(of<rational>(2, {0, 0, 0, 0})), tribool::yes);
  EXPECT_EQ(posdef(of<rational>(2, {0, 0, 0, 1})), tribool::no);
  EXPECT_EQ(psd(of<rational>(3, {0, 0, 1, 0, 1, 0, 1, 0, 0})), tribool::no);
  EXPECT_EQ(posdef(matrix<rational>(2, 3, rational(1))), tribool::no);
}

TEST(definiteness, balls_say_unknown_where_they_cannot_tell) {
  using B = ball<double>;
  EXPECT_EQ(posdef(of<B>(2, {2, 1, 1, 2})), tribool::yes);
  EXPECT_EQ(posdef(of<B>(2, {1, 2, 2, 1})), tribool::no);
  auto a = of<B>(2, {1, 1, 1, 1});
  EXPECT_EQ(psd(a), tribool::yes);
  a(1, 1) = B(1.0, 0x1p-40);
  EXPECT_EQ(psd(a), tribool::unknown);
  EXPECT_EQ(posdef(a), tribool::unknown);
  a(1, 1) = B(3);
  a(0, 1) = B(1.0, 0x1p-40);
  EXPECT_EQ(posdef(a), tribool::unknown);
  EXPECT_EQ(posdef_if_symmetric(a), tribool::yes);
}

}  // namespace
}  // namespace proofread::properties
