// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/determinant.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

const infinitesimal epsilon{1, true, 2, nullptr};

template <typename T>
T trace(const matrix<T>& a) {
  T total(0);
  for (int i = 0; i < a.rows(); ++i) total += a(i, i);
  return total;
}

template <typename T>
matrix<T> scaled_unit(const T& c, int n) {
  matrix<T> made = identity_matrix<T>(n);
  for (int i = 0; i < n; ++i) made(i, i) = c;
  return made;
}

/// By expansion along the first row.
template <typename T>
T laplace(const matrix<T>& a) {
  if (a.rows() == 0) return T(1);
  T total(0);
  for (int j = 0; j < a.cols(); ++j) {
    std::vector<int> rows, cols;
    for (int i = 1; i < a.rows(); ++i) rows.push_back(i);
    for (int k = 0; k < a.cols(); ++k) {
      if (k != j) cols.push_back(k);
    }
    const T minor = a(0, j) * laplace(selected(a, rows, cols));
    total += j % 2 == 0 ? minor : T(-minor);
  }
  return total;
}

template <typename S>
class determinant_over : public at_50_digits {};
TYPED_TEST_SUITE(determinant_over, every_scalar);

TYPED_TEST(determinant_over, is_the_expansion_by_minors) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(0, 6);
    const auto a = drawn_matrix<TypeParam>(n, n);
    RC_ASSERT(agree(determinant(a), laplace(a)));
  }));
}

// Sizes that ranges reach too rarely: from 5 on exact scalars eliminate, from 8 on balls do.
TYPED_TEST(determinant_over, by_elimination_is_that_by_ring_operations) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::element(5, 6, 8, 9);
    const auto a = drawn_matrix<TypeParam>(n, n);
    const TypeParam last = characteristic_polynomial(a).back();
    RC_ASSERT(agree(determinant(a), n % 2 == 0 ? last : TypeParam(-last)));
  }));
}

TYPED_TEST(determinant_over, is_multiplicative) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 6);
    const auto a = drawn_matrix<TypeParam>(n, n);
    const auto b = drawn_matrix<TypeParam>(n, n);
    RC_ASSERT(agree(determinant(times(a, b)), TypeParam(determinant(a) * determinant(b))));
  }));
}

TYPED_TEST(determinant_over, adjugate_times_matrix_is_the_determinant_at_every_rank) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 7);
    const auto a = drawn_of_rank<TypeParam>(n, n, *rc::gen::inRange(0, n + 1));
    const auto expected = scaled_unit(determinant(a), n);
    RC_ASSERT(agree(times(a, adjugate(a)), expected));
    RC_ASSERT(agree(times(adjugate(a), a), expected));
  }));
}

TYPED_TEST(determinant_over, derivative_is_trace_of_adjugate_at_every_rank) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 6);
    const auto a = drawn_of_rank<TypeParam>(n, n, *rc::gen::inRange(0, n + 1));
    const auto direction = drawn_matrix<TypeParam>(n, n);
    matrix<E> jet(n, n);
    for (int k = 0; k < jet.size(); ++k) {
      jet[k] = make_nilpotent(E(a[k]), E(direction[k]), epsilon);
    }
    const E expected(trace(times(adjugate(a), direction)));
    RC_ASSERT(agree(coefficient(determinant(jet), epsilon, 1), expected));
    RC_ASSERT(agree(times(jet, adjugate(jet)), scaled_unit(determinant(jet), n)));
  }));
}

TYPED_TEST(determinant_over, satisfies_its_characteristic_polynomial) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 6);
    const auto a = drawn_matrix<TypeParam>(n, n, 3);
    const auto p = characteristic_polynomial(a);
    auto value = identity_matrix<TypeParam>(n);
    for (int k = 1; k <= n; ++k) {
      value = times(a, value);
      for (int i = 0; i < n; ++i) value(i, i) += p[static_cast<std::size_t>(k)];
    }
    RC_ASSERT(agree(value, matrix<TypeParam>(n, n, TypeParam(0))));
    RC_ASSERT(agree(p[1], TypeParam(-trace(a))));
  }));
}

TEST(determinant_of, small_matrices) {
  EXPECT_EQ(determinant(matrix<rational>(0, 0)), rational(1));
  EXPECT_EQ(adjugate(matrix<rational>(1, 1, rational(0)))(0, 0), rational(1));
  EXPECT_EQ(adjugate(matrix<rational>(3, 3, rational(0)))(0, 0), rational(0));
}

template <typename S>
std::int64_t work_of_determinant(int n) {
  matrix<S> a(n, n);
  for (int k = 0; k < n * n; ++k) a[k] = S(k % 7 - 3);
  for (int i = 0; i < n; ++i) a(i, i) += S(11);
  const std::int64_t before = meter_of_thread.done;
  determinant(a);
  return meter_of_thread.done - before;
}

// Ring operations alone take n^4: sixteen times as many at twice the size.
TEST(determinant, costs_the_cube_of_the_size) {
  const working_precision scope(mp50_bits);
  const auto grows_like_the_cube = [](std::int64_t small, std::int64_t large) {
    return large > 4 * small && large < 12 * small;
  };
  EXPECT_TRUE(grows_like_the_cube(work_of_determinant<field>(32), work_of_determinant<field>(64)));
  EXPECT_TRUE(grows_like_the_cube(work_of_determinant<ball<double>>(32),
                                  work_of_determinant<ball<double>>(64)));
  EXPECT_TRUE(grows_like_the_cube(work_of_determinant<ball<real>>(32),
                                  work_of_determinant<ball<real>>(64)));
}

}  // namespace
}  // namespace proofread::properties
