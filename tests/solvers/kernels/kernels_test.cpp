// SPDX-License-Identifier: MIT
// Each kernel against the equation in its header, over the rationals exactly, else with products in
// four times its precision and the error that its theorem allows.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "properties/scalars/random.hpp"
#include "solvers/kernels/complete_lu.hpp"
#include "solvers/kernels/definite.hpp"
#include "solvers/kernels/double.hpp"
#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/jacobi.hpp"
#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/roundoff.hpp"
#include "tests/solvers/taken.hpp"

namespace proofread::solvers {
namespace {

using std::abs;
using std::max;
using std::min;

template <class S>
matrix<S> drawn(index m, index n, std::uint64_t seed) {
  properties::random_bits random(properties::expand_seed(seed));
  matrix<S> A(m, n);
  for (S& each : A.reshaped()) each = S(static_cast<int>(random.below(1999)) - 999) / S(64);
  return A;
}

template <class S>
matrix<real> widened(const matrix<S>& A) {
  return A.unaryExpr([](const S& x) { return real(x); });
}

/// Products entry by entry, in the precision that is set where this is called.
matrix<real> times(const matrix<real>& A, const matrix<real>& B) { return A.lazyProduct(B); }
real norm_of(const matrix<real>& A) { return sqrt(A.cwiseAbs2().sum()); }
matrix<real> unit(index m, index n) { return matrix<real>::Identity(m, n); }

template <class Taken>
class kernels : public testing::Test {
 protected:
  const working_precision scope_{Taken::bits};
  const typename Taken::scalar u = unit_roundoff<typename Taken::scalar>();
  static constexpr int wide_bits = 4 * Taken::bits;
};
using floating = testing::Types<taken<double>, taken<real, 2>>;
TYPED_TEST_SUITE(kernels, floating);

constexpr index shapes_tried[][2] = {{1, 1}, {5, 1}, {1, 5}, {4, 4}, {7, 3}, {3, 7}, {12, 9}};

/// H₀···H_{k−1}, column by column.
template <class S>
matrix<S> orthogonal_factor(const reflections<S>& by, index m) {
  matrix<S> Q(m, m);
  for (index j = 0; j < m; ++j) {
    vector<S> column = vector<S>::Unit(m, j);
    reflect(by, by.tau.size(), column);
    Q.col(j) = column;
  }
  return Q;
}

template <class S>
void expect_factors(const matrix<S>& A, const reflections<S>& by, int wide_bits) {
  const index m = A.rows(), n = A.cols(), k = min(m, n);
  const matrix<S> Q = orthogonal_factor(by, m);
  const S allowed = householder_error<S>(max(m, n), k, unit_roundoff<S>());
  const working_precision scope(wide_bits);
  matrix<real> R = widened(by.packed), AP = widened(A);
  for (index j = 0; j < n; ++j) {
    for (index i = j + 1; i < m; ++i) R(i, j) = 0;
    if (!by.order.empty()) AP.col(j) = widened(A).col(by.order[j]);
  }
  const matrix<real> wide_Q = widened(Q);
  EXPECT_LE(norm_of(AP - times(wide_Q, R)), real(allowed) * norm_of(AP)) << m << " x " << n;
  EXPECT_LE(norm_of(times(wide_Q.transpose(), wide_Q) - unit(m, m)),
            2 * real(allowed) * norm_of(unit(m, m)))
      << m << " x " << n;
}

TYPED_TEST(kernels, householder_factors_reproduce_the_matrix) {
  using S = typename TypeParam::scalar;
  for (const auto& [m, n] : shapes_tried) {
    const matrix<S> A = drawn<S>(m, n, 7);
    expect_factors(A, householder(A), this->wide_bits);
    expect_factors(A, pivoted_householder(A), this->wide_bits);
    matrix<S> lacking = A;  // rank 1, and a column of zeros
    for (index j = 0; j < n; ++j) lacking.col(j) = A.col(0) * S(static_cast<int>(j));
    expect_factors(lacking, householder(lacking), this->wide_bits);
    expect_factors(lacking, pivoted_householder(lacking), this->wide_bits);
  }
}

TYPED_TEST(kernels, pivots_descend) {
  using S = typename TypeParam::scalar;
  const auto by = pivoted_householder(drawn<S>(9, 6, 11));
  const S allowed = 1 + householder_error<S>(9, 6, this->u);
  for (index j = 1; j < 6; ++j) {
    EXPECT_LE(abs(by.packed(j, j)), allowed * abs(by.packed(j - 1, j - 1))) << j;
  }
  auto sorted = by.order;
  std::sort(sorted.begin(), sorted.end());
  for (index j = 0; j < 6; ++j) EXPECT_EQ(sorted[j], j);
}

TYPED_TEST(kernels, reflections_and_their_adjoint_are_inverse) {
  using S = typename TypeParam::scalar;
  const auto by = householder(drawn<S>(8, 5, 13));
  const vector<S> y = drawn<S>(8, 1, 17);
  vector<S> back = y;
  reflect_adjoint(by, 5, back);
  reflect(by, 5, back);
  EXPECT_LE((back - y).norm(), 2 * householder_error<S>(8, 5, this->u) * y.norm());
}

TYPED_TEST(kernels, singular_values_reproduce_the_matrix) {
  using S = typename TypeParam::scalar;
  for (const auto& [n, d] : shapes_tried) {
    const matrix<S> X = drawn<S>(n, d, 19);
    const S allowed = lapack_error<S>(n, d, this->u);
    std::vector<thin_svd<S>> found{thin_svd_of(X)};
    if constexpr (std::is_same_v<S, double>) found.push_back(divided_svd_of(X).value());
    for (const thin_svd<S>& svd : found) {
      const working_precision scope(this->wide_bits);
      const matrix<real> U = widened(svd.U), V = widened(svd.V);
      const matrix<real> sigma = widened<S>(svd.sigma);
      const index k = min(n, d);
      const matrix<real> product = times(times(U, sigma.col(0).asDiagonal()), V.transpose());
      EXPECT_LE(norm_of(widened(X) - product), real(allowed) * norm_of(widened(X)));
      EXPECT_LE(norm_of(times(U.transpose(), U) - unit(k, k)), real(allowed));
      EXPECT_LE(norm_of(times(V.transpose(), V) - unit(k, k)), real(allowed));
      for (index i = 1; i < k; ++i) EXPECT_LE(svd.sigma(i), svd.sigma(i - 1));
    }
  }
}

TYPED_TEST(kernels, definite_factors_reproduce_the_matrix) {
  using S = typename TypeParam::scalar;
  const matrix<S> A = gram_of(drawn<S>(9, 6, 23));
  matrix<S> R = A;
  ASSERT_TRUE(cholesky(R));
  const auto pivoted = ldlt(A);
  ASSERT_TRUE(pivoted.positive);
  const S allowed = gram_error<S>(9, 6, this->u);
  const working_precision scope(this->wide_bits);
  const matrix<real> upper = widened(R).template triangularView<Eigen::Upper>();
  const matrix<real> L = widened(pivoted.L).template triangularView<Eigen::UnitLower>();
  const matrix<real> D = widened<S>(pivoted.D);
  const matrix<real> first = times(upper.transpose(), upper);
  const matrix<real> second = times(times(L, D.col(0).asDiagonal()), L.transpose());
  for (index i = 0; i < 6; ++i) {
    for (index j = 0; j < 6; ++j) {
      const real scale = sqrt(real(A(i, i)) * real(A(j, j)));
      EXPECT_LE(abs(first(i, j) - real(A(i, j))), real(allowed) * scale);
      const index p = pivoted.order[i], q = pivoted.order[j];
      EXPECT_LE(abs(second(i, j) - real(A(p, q))),
                real(allowed) * sqrt(real(A(p, p)) * real(A(q, q))));
    }
  }
}

TYPED_TEST(kernels, what_is_not_definite_is_refused) {
  using S = typename TypeParam::scalar;
  matrix<S> A = matrix<S>::Identity(3, 3);
  A(2, 2) = S(-1);
  matrix<S> R = A;
  EXPECT_FALSE(cholesky(R));
  EXPECT_FALSE(ldlt(A).positive);
}

TYPED_TEST(kernels, triangular_solutions_solve_a_system_near_by) {
  using S = typename TypeParam::scalar;
  const matrix<S> A = drawn<S>(7, 7, 29) + matrix<S>::Identity(7, 7) * S(20);
  const vector<S> b = drawn<S>(7, 1, 31);
  const vector<S> solved[] = {solve_upper(A, b), solve_upper_adjoint(A, b), solve_unit_lower(A, b),
                              solve_unit_lower_adjoint(A, b)};
  const S allowed = gamma<S>(7, this->u);
  const working_precision scope(this->wide_bits);
  const matrix<real> R = widened(A).template triangularView<Eigen::Upper>();
  const matrix<real> L = widened(A).template triangularView<Eigen::UnitLower>();
  const matrix<real> systems[] = {R, R.transpose(), L, L.transpose()};
  for (int k = 0; k < 4; ++k) {
    const matrix<real> x = widened<S>(solved[k]);
    const matrix<real> missed = widened<S>(b) - times(systems[k], x);
    const matrix<real> bound = times(systems[k].cwiseAbs(), x.cwiseAbs()) * real(allowed);
    for (index i = 0; i < 7; ++i) EXPECT_LE(abs(missed(i, 0)), bound(i, 0)) << k << ", " << i;
  }
}

TYPED_TEST(kernels, the_condition_is_that_of_a_scaled_matrix_and_infinite_without_an_inverse) {
  using S = typename TypeParam::scalar;
  matrix<S> R = matrix<S>::Zero(3, 3);
  R.diagonal() << S(1), S(1024), S(1) / S(4096);
  EXPECT_GE(scaled_condition(R, 3), S(1));
  EXPECT_LE(scaled_condition(R, 3), S(3));  // ‖I‖_F·‖I‖₂, whatever the columns are scaled by
  R(1, 1) = S(0);
  EXPECT_GT(scaled_condition(R, 3), 1 / this->u);
}

TYPED_TEST(kernels, complete_pivoting_solves_or_says_no) {
  using S = typename TypeParam::scalar;
  matrix<S> A(2, 2);
  A << S(0), S(2), S(4), S(0);
  vector<S> b(2);
  b << S(6), S(4);
  const auto x = solve_by_complete_lu<S>(A, b, S(0));
  ASSERT_TRUE(x);
  EXPECT_EQ((*x)(0), S(1));
  EXPECT_EQ((*x)(1), S(3));
  A(0, 1) = S(0);
  EXPECT_FALSE(solve_by_complete_lu<S>(A, b, S(0)));
}

TEST(exact_kernels, factors_over_q_are_equal_to_what_they_factor) {
  const matrix<rational> X = drawn<rational>(5, 4, 37);
  const matrix<rational> G = gram_of(X);
  EXPECT_TRUE(G == matrix<rational>(X.transpose().lazyProduct(X)));
  const auto f = ldlt(G);
  ASSERT_TRUE(f.positive);
  const matrix<rational> L = f.L.triangularView<Eigen::UnitLower>();
  for (index i = 0; i < 4; ++i) {
    for (index j = 0; j < 4; ++j) {
      rational sum = 0;
      for (index k = 0; k < 4; ++k) sum += L(i, k) * f.D(k) * L(j, k);
      EXPECT_EQ(sum, G(f.order[i], f.order[j]));
    }
  }
  const vector<rational> b = drawn<rational>(4, 1, 41);
  const auto x = solve_by_complete_lu<rational>(G, b, 0);
  ASSERT_TRUE(x);
  EXPECT_TRUE(vector<rational>(G.lazyProduct(*x)) == b);
}

TEST(exact_kernels, a_singular_gram_matrix_stops_at_its_rank) {
  matrix<rational> X = drawn<rational>(5, 3, 43);
  X.col(2) = X.col(0) - X.col(1);
  const auto f = ldlt(gram_of(X));
  EXPECT_FALSE(f.positive);
  EXPECT_GT(f.D(0), 0);
  EXPECT_GT(f.D(1), 0);
  EXPECT_EQ(f.D(2), 0);
}

}  // namespace
}  // namespace proofread::solvers
