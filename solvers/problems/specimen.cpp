// SPDX-License-Identifier: MIT
#include "solvers/problems/specimen.hpp"

#include <algorithm>
#include <ostream>
#include <random>

namespace proofread::solvers {

namespace {

rational power_of_two(long e) { return power(2, e); }

struct draws {
  std::mt19937_64 random;
  int small(int reach) {
    return static_cast<int>(random() % static_cast<unsigned>(2 * reach + 1)) - reach;
  }
  rational mantissa(int bits) {
    constexpr int chunk = 30;
    rational x = 0;
    int done = 0;
    for (; done < bits; done += chunk) x = x * (1 << chunk) + random() % (1U << chunk);
    x *= power_of_two(-done);
    return random() % 2 == 0 ? x : rational(-x);
  }
  matrix<rational> integers(index n, index d, int reach) {
    matrix<rational> A(n, d);
    for (index j = 0; j < d; ++j) {
      for (index i = 0; i < n; ++i) A(i, j) = small(reach);
    }
    return A;
  }
};

matrix<rational> mantissas(draws& draw, index n, index d, int bits) {
  matrix<rational> A(n, d);
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < n; ++i) A(i, j) = draw.mantissa(bits);
  }
  return A;
}

matrix<rational> near_dependent(draws& draw, index n, index d, int bits) {
  matrix<rational> A = draw.integers(n, d, 9);
  const rational gap =
      power_of_two(-static_cast<long>(draw.random() % static_cast<unsigned>(bits)));
  vector<rational> last = gap * A.col(d - 1);
  for (index j = 0; j + 1 < d; ++j) last += A.col(j);
  A.col(d - 1) = last;
  return A;
}

matrix<rational> repeated(draws& draw, index n, index d) {
  matrix<rational> A = draw.integers(n, d, 9);
  if (d > 1) A.col(d - 1) = A.col(0);
  if (n > 1) A.row(n - 1) = A.row(0);
  return A;
}

matrix<rational> with_zero_lines(draws& draw, index n, index d) {
  matrix<rational> A = draw.integers(n, d, 9);
  A.row(static_cast<index>(draw.random() % static_cast<unsigned>(n))).setZero();
  if (draw.random() % 2 == 0) {
    A.col(static_cast<index>(draw.random() % static_cast<unsigned>(d))).setZero();
  }
  return A;
}

matrix<rational> closed_form(kind family, index n, index d) {
  matrix<rational> A(n, d);
  for (index i = 0; i < n; ++i) {
    rational power = 1;
    for (index j = 0; j < d; ++j) {
      if (family == kind::hilbert) A(i, j) = rational(1, i + j + 1);
      if (family == kind::vandermonde) A(i, j) = power;
      if (family == kind::orthogonal) {
        A(i, j) = __builtin_parityll(static_cast<unsigned long long>(i & j)) == 0 ? 1 : -1;
      }
      power *= rational(i - 2);
    }
  }
  return A;
}

matrix<rational> graded(draws& draw, index n, index d, bool by_column) {
  matrix<rational> A = draw.integers(n, d, 9);
  for (index i = 0; i < n; ++i) {
    for (index j = 0; j < d; ++j) A(i, j) *= power_of_two(by_column ? 8 * j : -4 * i);
  }
  return A;
}

matrix<rational> entries(const specimen& r, const format& f, draws& draw) {
  const index inner = std::max<index>(1, std::min(r.n, r.d) - 1);
  const long far = static_cast<long>(f.exponent) * 9 / 10;
  switch (r.family) {
    case kind::mantissas:
      return mantissas(draw, r.n, r.d, f.bits);
    case kind::graded_columns:
      return graded(draw, r.n, r.d, true);
    case kind::graded_rows:
      return graded(draw, r.n, r.d, false);
    case kind::near_dependent:
      return near_dependent(draw, r.n, r.d, f.bits);
    case kind::low_rank: {
      const matrix<rational> left = draw.integers(r.n, inner, 5);
      return left * draw.integers(inner, r.d, 5);
    }
    case kind::duplicated:
      return repeated(draw, r.n, r.d);
    case kind::zero_lines:
      return with_zero_lines(draw, r.n, r.d);
    case kind::hilbert:
    case kind::vandermonde:
    case kind::orthogonal:
      return closed_form(r.family, r.n, r.d);
    case kind::huge:
      return power_of_two(far) * draw.integers(r.n, r.d, 9);
    case kind::tiny:
      return power_of_two(-far) * draw.integers(r.n, r.d, 9);
    default:
      return draw.integers(r.n, r.d, 9);
  }
}

}  // namespace

problem<rational> problem_of(const specimen& r, const format& f) {
  draws draw{std::mt19937_64(r.seed)};
  problem<rational> p;
  p.X = entries(r, f, draw);
  p.y = r.family == kind::mantissas ? vector<rational>(mantissas(draw, r.n, 1, f.bits))
                                    : vector<rational>(draw.integers(r.n, 1, 9));
  if (r.family == kind::consistent) p.y = p.X * vector<rational>(draw.integers(r.d, 1, 9));
  if (r.lambda > 0) {
    const long far = static_cast<long>(f.exponent) * 9 / 10;
    const long scale = r.family == kind::huge ? far : r.family == kind::tiny ? -far : 0;
    p.lambda = power_of_two(2 * (r.lambda - 6) + scale);
  }
  return p;
}

std::ostream& operator<<(std::ostream& out, const specimen& r) {
  return out << "{kind " << static_cast<int>(r.family) << ", " << r.n << " x " << r.d << ", seed "
             << r.seed << ", lambda " << r.lambda << "}";
}

}  // namespace proofread::solvers
