// SPDX-License-Identifier: MIT
#include "solvers/moments.hpp"

#include <algorithm>
#include <cmath>

namespace proofread::solvers {

namespace {

// x = mantissa·2^exponent, the mantissa of 53 bits.
struct parts {
  long mantissa;
  int exponent;
};
parts parts_of(double x) {
  if (!std::isfinite(x)) throw std::domain_error("not a finite number");
  int e = 0;
  const double fraction = std::frexp(x, &e);
  return {static_cast<long>(std::ldexp(fraction, 53)), e - 53};
}

template <class Column>
void fill(integer_columns& out, index j, const Column& column) {
  int lowest = std::numeric_limits<int>::max();
  for (index i = 0; i < column.size(); ++i) {
    if (column(i) != 0) lowest = std::min(lowest, parts_of(column(i)).exponent);
  }
  for (index i = 0; i < column.size(); ++i) {
    if (column(i) == 0) continue;
    const parts x = parts_of(column(i));
    out.entries(i, j) = integer(x.mantissa) << static_cast<unsigned>(x.exponent - lowest);
  }
  if (lowest != std::numeric_limits<int>::max()) {
    const integer power = integer(1) << static_cast<unsigned>(std::abs(lowest));
    out.units(j) = lowest < 0 ? rational(integer(1), power) : rational(power);
  }
}

template <class Column>
void fill_exact(integer_columns& out, index j, const Column& column) {
  integer common = 1;
  for (index i = 0; i < column.size(); ++i) common = lcm(common, integer(denominator(column(i))));
  for (index i = 0; i < column.size(); ++i) {
    out.entries(i, j) =
        integer(numerator(column(i))) * integer(common / integer(denominator(column(i))));
  }
  out.units(j) = rational(integer(1), common);
}

integer_columns empty_columns(index n, index columns) {
  return {matrix<integer>::Zero(n, columns), vector<rational>::Constant(columns, rational(1))};
}

// The upper triangle of entries'·entries.
matrix<integer> products(const matrix<integer>& entries) {
  const index m = entries.cols();
  matrix<integer> sums = matrix<integer>::Zero(m, m);
  for (index k = 0; k < m; ++k) {
    for (index j = 0; j <= k; ++j) {
      mpz_ptr sum = sums(j, k).backend().data();
      const integer* left = &entries(0, j);
      const integer* right = &entries(0, k);
      for (index i = 0; i < entries.rows(); ++i) {
        mpz_addmul(sum, left[i].backend().data(), right[i].backend().data());
      }
    }
  }
  return sums;
}

rational entry(const matrix<integer>& sums, const vector<rational>& units, index j, index k) {
  return rational(sums(std::min(j, k), std::max(j, k))) * units(j) * units(k);
}

}  // namespace

integer_columns integer_columns_of(const problem<double>& p) {
  const index d = p.X.cols();
  integer_columns out = empty_columns(p.X.rows(), d + 1);
  for (index j = 0; j < d; ++j) fill(out, j, p.X.col(j));
  fill(out, d, p.y);
  return out;
}

integer_columns integer_columns_of(const problem<rational>& p) {
  const index d = p.X.cols();
  integer_columns out = empty_columns(p.X.rows(), d + 1);
  for (index j = 0; j < d; ++j) fill_exact(out, j, p.X.col(j));
  fill_exact(out, d, p.y);
  return out;
}

moments moments_of(const integer_columns& columns) {
  moments m;
  m.n = columns.entries.rows();
  m.d = columns.entries.cols() - 1;
  const matrix<integer> sums = products(columns.entries);
  m.gram.resize(m.d, m.d);
  m.right.resize(m.d);
  for (index k = 0; k < m.d; ++k) {
    for (index j = 0; j < m.d; ++j) m.gram(j, k) = entry(sums, columns.units, j, k);
    m.right(k) = entry(sums, columns.units, k, m.d);
    integer most = 0;
    for (index i = 0; i < m.n; ++i) most = std::max<integer>(most, abs(columns.entries(i, k)));
    m.largest = std::max<rational>(m.largest, rational(most) * columns.units(k));
  }
  m.squared_y = entry(sums, columns.units, m.d, m.d);
  return m;
}

matrix<rational> gram(const matrix<rational>& X) {
  return moments_of(integer_columns_of(problem<rational>{X, vector<rational>::Zero(X.rows())}))
      .gram;
}

}  // namespace proofread::solvers
