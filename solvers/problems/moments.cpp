// SPDX-License-Identifier: MIT
#include "solvers/problems/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

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
    out.units(j) = lowest < 0 ? quotient(1, power) : quotient(power);
  }
}

template <class Column>
void fill_exact(integer_columns& out, index j, const Column& column) {
  integer common = 1;
  for (index i = 0; i < column.size(); ++i) common = lcm(common, denominator_of(column(i)));
  for (index i = 0; i < column.size(); ++i) {
    out.entries(i, j) = numerator_of(column(i)) * integer(common / denominator_of(column(i)));
  }
  out.units(j) = quotient(1, common);
}

// mantissa·10^exponent of decimal text.
struct decimal_parts {
  integer mantissa = 0;
  long exponent = 0;
};
decimal_parts decimal_parts_of(std::string_view text) {
  decimal_parts out;
  std::string digits;
  const size_t e = std::min(text.find_first_of("eE"), text.size());
  if (e < text.size()) out.exponent = std::atol(std::string(text.substr(e + 1)).c_str());
  bool fraction = false;
  for (const char c : text.substr(0, e)) {
    if (c == '.') fraction = true;
    if (c < '0' || c > '9') continue;
    digits += c;
    if (fraction) --out.exponent;
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  out.mantissa = digits.size() <= 18 ? integer(std::atol(digits.c_str())) : integer(digits);
  if (text.front() == '-') out.mantissa = -out.mantissa;
  return out;
}

integer ten_to(long exponent) { return pow(integer(10), static_cast<unsigned>(exponent)); }

void fill_decimals(integer_columns& out, index j, const std::vector<std::string_view>& fields) {
  const index n = out.entries.rows();
  const index columns = out.entries.cols();
  std::vector<long> exponents(static_cast<size_t>(n), 0);
  long lowest = std::numeric_limits<long>::max();
  for (index i = 0; i < n; ++i) {
    const decimal_parts x = decimal_parts_of(fields[static_cast<size_t>(i * columns + j)]);
    out.entries(i, j) = x.mantissa;
    exponents[static_cast<size_t>(i)] = x.exponent;
    if (x.mantissa != 0) lowest = std::min(lowest, x.exponent);
  }
  for (index i = 0; i < n; ++i) {
    const long by = exponents[static_cast<size_t>(i)] - lowest;
    if (by > 0 && out.entries(i, j) != 0) out.entries(i, j) *= ten_to(by);
  }
  if (lowest == std::numeric_limits<long>::max()) return;
  out.units(j) = lowest < 0 ? quotient(1, ten_to(-lowest)) : quotient(ten_to(lowest));
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
  return quotient(sums(std::min(j, k), std::max(j, k))) * units(j) * units(k);
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

integer_columns integer_columns_of(const std::vector<std::string_view>& fields, index columns) {
  integer_columns out = empty_columns(static_cast<index>(fields.size()) / columns, columns);
  for (index j = 0; j < columns; ++j) fill_decimals(out, j, fields);
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
    m.largest = std::max<rational>(m.largest, quotient(most) * columns.units(k));
  }
  m.squared_y = entry(sums, columns.units, m.d, m.d);
  return m;
}

matrix<rational> gram(const matrix<rational>& X) {
  return moments_of(integer_columns_of(problem<rational>{X, vector<rational>::Zero(X.rows())}))
      .gram;
}

}  // namespace proofread::solvers
