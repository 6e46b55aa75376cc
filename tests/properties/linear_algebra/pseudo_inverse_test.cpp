// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/pseudo_inverse.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

const infinitesimal epsilon{1, true, 2, nullptr};
const infinitesimal tau{2, false, 6, nullptr};

template <typename T>
bool satisfies_penrose(const matrix<T>& a, const matrix<T>& p) {
  const matrix<T> ap = times(a, p), pa = times(p, a);
  return agree(times(ap, a), a) && agree(times(pa, p), p) && agree(transposed(ap), ap) &&
         agree(transposed(pa), pa);
}

/// f(rows, cols, rank) at every rank of some sizes up to 4 x 4.
template <typename F>
void at_every_rank(const F& f) {
  for (int rows = 1; rows <= 4; ++rows) {
    for (int cols = 1; cols <= 4; ++cols) {
      for (int rank = 0; rank <= std::min(rows, cols); ++rank) f(rows, cols, rank);
    }
  }
}

template <typename S>
class pseudo_inverse_over : public testing::Test {};
TYPED_TEST_SUITE(pseudo_inverse_over, exact_scalars);

TYPED_TEST(pseudo_inverse_over, satisfies_the_penrose_equations_at_every_rank) {
  EXPECT_TRUE(rc::check([] {
    at_every_rank([](int rows, int cols, int rank_wanted) {
      const auto a = drawn_of_rank<TypeParam>(rows, cols, rank_wanted);
      RC_ASSERT(rank(a, nullptr) == rank_wanted);
      RC_ASSERT(satisfies_penrose(a, pseudo_inverse(a, nullptr)));
    });
  }));
}

TYPED_TEST(pseudo_inverse_over, has_derivatives_along_constant_rank) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    at_every_rank([](int rows, int cols, int rank_wanted) {
      auto left = lift(drawn_of_rank<TypeParam>(rows, rank_wanted, rank_wanted));
      auto right = lift(drawn_of_rank<TypeParam>(rank_wanted, cols, rank_wanted));
      for (E& entry : left) {
        entry = make_nilpotent(entry, E(static_cast<long>(*rc::gen::inRange(-3, 4))), epsilon);
      }
      for (E& entry : right) {
        entry = make_nilpotent(entry, E(static_cast<long>(*rc::gen::inRange(-3, 4))), epsilon);
      }
      const auto a = times(left, right);
      RC_ASSERT(satisfies_penrose(a, pseudo_inverse(a, nullptr)));
    });
  }));
}

TYPED_TEST(pseudo_inverse_over, has_no_derivative_where_the_rank_changes) {
  using E = extended<TypeParam>;
  matrix<E> a(2, 2, E(1));
  a(0, 0) = E(1) + variable<TypeParam>(epsilon);
  EXPECT_THROW(pseudo_inverse(a, nullptr), undefined_value);
  EXPECT_THROW(rank(matrix<E>(variable<TypeParam>(epsilon)), nullptr), undefined_value);
}

TYPED_TEST(pseudo_inverse_over, of_series_at_every_rank) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    at_every_rank([](int rows, int cols, int rank_wanted) {
      if (rows > 3 || cols > 3) return;
      auto a = lift(drawn_of_rank<TypeParam>(rows, cols, rank_wanted));
      for (E& entry : a) entry *= E(2) - variable<TypeParam>(tau);
      RC_ASSERT(rank(a, nullptr) == rank_wanted);
      RC_ASSERT(satisfies_penrose(a, pseudo_inverse(a, nullptr)));
    });
  }));
}

TYPED_TEST(pseudo_inverse_over, factors_null_space_and_range) {
  EXPECT_TRUE(rc::check([] {
    at_every_rank([](int rows, int cols, int rank_wanted) {
      const auto a = drawn_of_rank<TypeParam>(rows, cols, rank_wanted);
      const auto factors = rank_factors(a, nullptr);
      RC_ASSERT(agree(times(factors.F, factors.G), a));
      const auto basis = null_space(a, nullptr);
      RC_ASSERT(basis.cols() == cols - rank_wanted);
      RC_ASSERT(rank(basis, nullptr) == basis.cols());
      RC_ASSERT(agree(times(a, basis), matrix<TypeParam>(rows, basis.cols(), TypeParam(0))));
      const auto inside = times(a, drawn_matrix<TypeParam>(cols, 2));
      RC_ASSERT(in_range(a, inside, nullptr) == tribool::yes);
      RC_ASSERT((in_range(a, identity_matrix<TypeParam>(rows), nullptr) == tribool::yes) ==
                (rank_wanted == rows));
    });
  }));
}

TEST(pseudo_inverse_decisions, balls_take_the_exact_rank) {
  EXPECT_TRUE(rc::check([] {
    at_every_rank([](int rows, int cols, int rank_wanted) {
      const auto exact = drawn_of_rank<rational>(rows, cols, rank_wanted);
      matrix<rational> a = exact;
      const working_precision scope(mp50_bits);
      matrix<ball<real>> enclosed(rows, cols);
      for (int k = 0; k < a.size(); ++k) {
        a[k] = exact[k] / rational(7);
        enclosed[k] = from_rational<ball<real>>(a[k]);
      }
      decision_log log;
      log.recording = true;
      const auto expected = pseudo_inverse(a, &log);
      log.recording = false;
      const auto got = pseudo_inverse(enclosed, &log);
      RC_ASSERT(log.next == log.taken.size());
      for (int k = 0; k < expected.size(); ++k) {
        RC_ASSERT(contains(got[k], expected[k]));
        RC_ASSERT(2 * digits(got[k]) >= 50 || is_zero(expected[k]) == tribool::yes);
      }
    });
  }));
}

TEST(pseudo_inverse_decisions, balls_alone_do_not_guess_the_rank) {
  matrix<ball<double>> a(2, 2, from_rational<ball<double>>(rational(1, 3)));
  EXPECT_THROW(rank(a, nullptr), undecidable_value);
  a(0, 0) = ball<double>(5);
  EXPECT_EQ(rank(a, nullptr), 2);
}

}  // namespace
}  // namespace proofread::properties
