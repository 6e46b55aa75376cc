// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "solvers/families/spectrum.hpp"
#include "solvers/problems/elimination.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/moments.hpp"

namespace proofread::solvers {
namespace {

named_matrix_family read(const std::string& text) {
  const auto found = read_matrix_family(text);
  EXPECT_TRUE(found) << text;
  return *found;
}

matrix<rational> draw(const std::string& text, int rows, int cols, std::uint64_t seed) {
  return draw_matrix(read(text), {rows, cols}, seed);
}

matrix<double> in_doubles(const matrix<rational>& X) {
  return X.unaryExpr([](const rational& x) { return rounded<double>(x); });
}

int rank(const matrix<rational>& X) { return static_cast<int>(reduced(X, X.cols()).pivots.size()); }

// The smaller of X'X and X·X'.
matrix<rational> smaller_gram(const matrix<rational>& X) {
  return X.rows() < X.cols() ? gram(X.transpose()) : gram(X);
}

bool has_eigenvalue(matrix<rational> A, const rational& value) {
  for (int i = 0; i < A.rows(); ++i) A(i, i) -= value;
  return rank(A) < A.rows();
}

struct sizes_and_seed {
  int rows, cols;
  std::uint64_t seed;
};
sizes_and_seed any_sizes() {
  return {*rc::gen::inRange(1, 9), *rc::gen::inRange(1, 9), *rc::gen::arbitrary<std::uint64_t>()};
}

RC_GTEST_PROP(every_family, keeps_sizes_and_is_a_function_of_the_seed, ()) {
  const auto [rows, cols, seed] = any_sizes();
  for (const matrix_family& family : all_matrix_families()) {
    const named_matrix_family named = read(std::string(family.name));
    const matrix_sizes shape = shape_of(named, {rows, cols});
    const matrix<rational> X = draw_matrix(named, {rows, cols}, seed);
    RC_ASSERT(X.rows() == shape.rows);
    RC_ASSERT(X.cols() == shape.cols);
    const matrix<rational> again = draw_matrix(named, {rows, cols}, seed);
    RC_ASSERT((X == again));
  }
}

TEST(every_family, that_draws_depends_on_the_seed) {
  for (const char* name : {"integers", "uniform", "geometric", "low_rank", "sparse", "outliers"}) {
    const matrix<rational> X = draw(name, 6, 4, 1);
    const matrix<rational> other = draw(name, 6, 4, 2);
    EXPECT_TRUE(X != other) << name;
  }
}

TEST(every_family, fits_in_doubles) {
  for (const matrix_family& family : all_matrix_families()) {
    EXPECT_TRUE(in_doubles(draw(std::string(family.name), 5, 4, 3)).allFinite()) << family.name;
  }
}

// The largest and the smallest eigenvalue of the Gram matrix are c^2·kappa^2 and c^2, and the sum
// leaves room for no other than those between.
RC_GTEST_PROP(spectra, have_the_condition_number_exactly, ()) {
  const auto [rows, cols, seed] = any_sizes();
  const std::int64_t kappa = *rc::gen::inRange<std::int64_t>(1, 1000000000);
  RC_PRE(std::min(rows, cols) > 1);
  for (const char* name :
       {"geometric", "arithmetic", "log_random", "clustered_at_one", "clustered_at_bottom"}) {
    const auto X =
        draw(std::string(name) + "(kappa=" + std::to_string(kappa) + ")", rows, cols, seed);
    const matrix<rational> G = smaller_gram(X);
    rational scale = 1;  // c^2 = 25^layers / 4^k
    for (int m = 1; m < rows; m *= 2) scale *= 25;
    for (int m = 1; m < cols; m *= 2) scale *= 25;
    const rational most = G.trace();
    while (scale * kappa * kappa > most) scale *= rational(1, 4);
    if (!has_eigenvalue(G, scale)) scale *= rational(1, 4);
    RC_ASSERT(has_eigenvalue(G, scale));
    RC_ASSERT(has_eigenvalue(G, scale * kappa * kappa));
    RC_ASSERT(most <= scale * kappa * kappa * std::min(rows, cols));
  }
}

TEST(spectra, are_those_that_their_names_say) {
  const auto sum = [](const char* name) {
    // 5 x 4: three layers and two; scaled so that c·1000 is within sqrt(2) of 1.
    const matrix<rational> X = draw(name, 5, 4, 7);
    rational c = power(5, 5);
    while (c * 1000 * c * 1000 > 2) c *= rational(1, 2);
    return rounded<double>(gram(X).trace() / (c * c));
  };
  EXPECT_EQ(sum("clustered_at_one(kappa=1000)"), 3e6 + 1);
  EXPECT_EQ(sum("clustered_at_bottom(kappa=1000)"), 1e6 + 3);
  EXPECT_EQ(sum("geometric(kappa=1000)"), 1e6 + 1e4 + 1e2 + 1);
  EXPECT_EQ(std::llround(sum("arithmetic(kappa=1000)")), 1000000 + 667 * 667 + 334 * 334 + 1);
}

RC_GTEST_PROP(low_rank, is_exact, ()) {
  const auto [rows, cols, seed] = any_sizes();
  const int tenths = *rc::gen::inRange(0, 11);
  const auto X =
      draw("low_rank(share=0." + std::to_string(std::min(tenths, 9)) + ")", rows, cols, seed);
  RC_ASSERT(rank(X) == std::max(1, std::min(rows, cols) * std::min(tenths, 9) / 10));
}

RC_GTEST_PROP(structure, holds, ()) {
  const auto [rows, cols, seed] = any_sizes();
  const int least = std::min(rows, cols);
  RC_ASSERT(rank(draw("hilbert", rows, cols, seed)) == least);
  RC_ASSERT(rank(draw("vandermonde", rows, cols, seed)) == least);
  RC_ASSERT(rank(draw("kahan", rows, cols, seed)) == least);
  const auto copy = draw("duplicated", rows, cols, seed);
  const auto near = draw("nearly_duplicated(gap=2^-40)", rows, cols, seed);
  const auto columns = draw("zero_columns", rows, cols, seed);
  const auto zeros = draw("zero_rows", rows, cols, seed);
  for (int i = 0; i < rows; ++i) {
    RC_ASSERT(copy(i, 0) == copy(i, cols - 1));
    RC_ASSERT(cols == 1 || abs(near(i, 0) - near(i, cols - 1)) <= 9 * power(2, -40));
    RC_ASSERT(columns(i, 0) == 0);
    if (i % 2 == 1) RC_ASSERT(zeros(i, 0) == 0);
  }
}

RC_GTEST_PROP(kahan, has_columns_of_length_one, ()) {
  const int n = *rc::gen::inRange(1, 9);
  const matrix<rational> G = smaller_gram(draw("kahan", n, n, 0));
  for (int j = 0; j < n; ++j) RC_ASSERT(G(j, j) == 1);
}

RC_GTEST_PROP(lauchli, has_ones_beside_mu_squared, ()) {
  const auto [rows, cols, seed] = any_sizes();
  const matrix<rational> X = draw("lauchli(mu=2^-20)", rows, cols, seed);
  RC_ASSERT(X.rows() == std::max(rows, cols + 1));
  const matrix<rational> G = gram(X);
  for (int j = 0; j < cols; ++j) RC_ASSERT(G(j, j) == 1 + power(2, -40));
  RC_ASSERT(has_eigenvalue(G, cols + power(2, -40)));
}

TEST(shapes, are_those_of_the_family) {
  EXPECT_EQ(shape_of(read("single"), {7, 5}).rows, 1);
  EXPECT_EQ(shape_of(read("tall(times=30)"), {7, 5}).rows, 150);
  EXPECT_EQ(shape_of(read("wide"), {7, 5}).cols, 140);
}

TEST(range, reaches_the_ends_of_double) {
  const auto largest = [](const char* name) { return in_doubles(draw(name, 6, 4, 5)).maxCoeff(); };
  EXPECT_GE(largest("huge"), 0x1p900);
  EXPECT_LE(largest("tiny"), 9 * 0x1p-900);
  EXPECT_GT(largest("tiny"), 0);
  EXPECT_GE(in_doubles(draw("outliers(share=1,size=2^30)", 6, 4, 5)).maxCoeff(), 0x1p30);
}

TEST(sparse, has_the_asked_density) {
  const auto count = [](const char* name) {
    const matrix<rational> X = draw(name, 60, 60, 5);
    return (X.array() != rational()).count();
  };
  EXPECT_EQ(count("sparse(density=0)"), 0);
  EXPECT_GT(count("sparse(density=1)"), 3000);
  EXPECT_LT(count("sparse(density=0.1)"), 600);
}

TEST(names, are_read_with_parameters) {
  EXPECT_EQ(read("geometric(kappa=1e12)").values[0], power(10, 12));
  EXPECT_EQ(read("outliers(size=2^10,share=0.5)").values[1], 1024);
  named_matrix_family family = read("geometric");
  EXPECT_TRUE(set_parameter(family, "kappa", "100"));
  EXPECT_EQ(family.text, "geometric(kappa=100)");
  EXPECT_EQ(family.values[0], 100);
  EXPECT_FALSE(set_parameter(family, "share", "1"));
}

TEST(names, are_refused_with_the_choices) {
  const auto refused = [](const char* text) {
    const auto found = read_matrix_family(text);
    return found ? "" : found.error().message + "; " + found.error().hint;
  };
  EXPECT_NE(refused("hilberd").find("one of arithmetic, "), std::string::npos);
  EXPECT_EQ(refused("geometric(rank=3)"), "geometric has no parameter 'rank'; one of kappa");
  EXPECT_EQ(refused("hilbert(kappa=3)"), "hilbert has no parameter 'kappa'; it has none");
  for (const char* text :
       {"geometric(kappa=0.5)", "geometric(kappa=x)", "geometric(kappa)", "geometric(kappa=1e8",
        "geometric(", "", "(kappa=1)", "sparse(density=2)", "huge(exponent=1e999999999)"}) {
    EXPECT_NE(refused(text), "") << text;
  }
}

}  // namespace
}  // namespace proofread::solvers
