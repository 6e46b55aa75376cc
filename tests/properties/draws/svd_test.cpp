// SPDX-License-Identifier: MIT
#include <rapidcheck/Random.h>

#include <set>

#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

template <typename S>
matrix<S> times(const matrix<S>& a, const matrix<S>& b) {
  matrix<S> c(a.rows(), b.cols());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      for (int k = 0; k < a.cols(); ++k) c(i, j) += a(i, k) * b(k, j);
    }
  }
  return c;
}

template <typename S>
void expect_factors(const identities::proposition& problem, const assignment<S>& point) {
  const auto at = [&](const char* name) -> const matrix<S>& {
    return *point.values[slot_of(problem, name)];
  };
  const matrix<S>&u = at("U"), &s = at("S"), &v = at("V"), &x = at("X");
  ASSERT_TRUE(columns_orthonormal(u) && u.rows() == u.cols());
  ASSERT_TRUE(columns_orthonormal(v) && v.rows() == v.cols());
  const matrix<S> us = times(u, s);
  for (int i = 0; i < x.rows(); ++i) {
    for (int j = 0; j < x.cols(); ++j) {
      S total(0L);
      for (int k = 0; k < v.cols(); ++k) total += us(i, k) * v(j, k);
      ASSERT_EQ(is_zero(total - x(i, j)), tribool::yes);
      if (i != j) {
        ASSERT_EQ(is_zero(s(i, j)), tribool::yes);
      }
      if constexpr (std::is_same_v<S, rational>) {
        ASSERT_NE(sign(s(i, j)), ternary_sign::negative);
      }
    }
  }
}

class SvdOf : public ::testing::TestWithParam<const char*> {};

TEST_P(SvdOf, WordedMatrix) {
  const std::string word = GetParam();
  const auto problem = read("X : n x d " + word + ", U, S, V = svd(X) |- X = U*S*V'");
  const int r = 2;
  point_source source(problem);
  ASSERT_EQ(source.unavailable(), "");
  random_bits bits(expand_seed(2));
  rc::Random random(std::uint64_t{4});
  int made = 0;
  for (const stratum& where : stratify(problem).strata) {
    if (where.integers[slot_of(problem, "n")] > 4 || ++made > 60) continue;
    expect_factors(problem, source.draw_field(where, [&] { return bits(); }));
    for (const family kind : {family::small, family::unit}) {
      const auto point = source.build(source.draw_sequence(where, kind, random.split().next(), 20));
      ASSERT_TRUE(point);
      expect_factors(problem, *point);
      const auto& x = value_of(problem, *point, "X");
      const std::string name = word.substr(0, word.find(" 2"));
      if (!word.empty()) {
        ASSERT_TRUE(holds_algebraically(name, x, r) && holds_in_order(name, x));
      }
    }
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(made, 0);
}

INSTANTIATE_TEST_SUITE_P(Words, SvdOf,
                         ::testing::Values("", "full column rank", "full row rank", "rank 2",
                                           "nonzero"));

class SquareSvdOf : public ::testing::TestWithParam<const char*> {};

TEST_P(SquareSvdOf, WordedMatrix) {
  const std::string word = GetParam();
  const auto problem = read("X : n x n " + word + ", U, S, V = svd(X) |- X = U*S*V'");
  point_source source(problem);
  ASSERT_EQ(source.unavailable(), "");
  random_bits bits(expand_seed(2));
  rc::Random random(std::uint64_t{4});
  for (const stratum& where : stratify(problem).strata) {
    if (where.integers[slot_of(problem, "n")] > 4) continue;
    expect_factors(problem, source.draw_field(where, [&] { return bits(); }));
    for (int i = 0; i < 5; ++i) {
      const auto point =
          source.build(source.draw_sequence(where, family::small, random.split().next(), 20));
      ASSERT_TRUE(point);
      expect_factors(problem, *point);
      const auto& x = value_of(problem, *point, "X");
      ASSERT_TRUE(holds_algebraically(word, x, 0) && holds_in_order(word, x));
    }
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Words, SquareSvdOf,
                         ::testing::Values("symmetric", "posdef", "psd", "skew", "diagonal",
                                           "orthogonal", "invertible"));

TEST(Svd, RanksAndEqualSingularValuesAreStrata) {
  const auto problem = read("X : n x d, n = 2, d = 2, U, S, V = svd(X) |- X = U*S*V'");
  std::set<int> ranks;
  bool equal = false;
  for (const auto& point : random_points(problem, family::small, 2)) {
    const auto& s = value_of(problem, point, "S");
    ranks.insert(rank_by_minors(s));
    equal = equal || (s(0, 0) == s(1, 1) && s(0, 0) != rational(0));
  }
  EXPECT_EQ(ranks, (std::set<int>{0, 1, 2}));
  EXPECT_TRUE(equal);
}

}  // namespace
}  // namespace proofread::properties
