// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/rational_elimination.hpp"

#include <gmp.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

class integers {
 public:
  integers(int rows, int cols) : cols_(cols), entries_(static_cast<std::size_t>(rows * cols)) {
    for (auto& entry : entries_) mpz_init(&entry);
  }
  ~integers() {
    for (auto& entry : entries_) mpz_clear(&entry);
  }
  integers(const integers&) = delete;
  integers& operator=(const integers&) = delete;
  mpz_ptr operator()(int i, int j) { return &entries_[static_cast<std::size_t>(i * cols_ + j)]; }
  int cols() const { return cols_; }

 private:
  int cols_;
  std::vector<__mpz_struct> entries_;
};

/// Row i of [A, B] times the least common multiple of its denominators.
void clear_row(integers& to, const matrix<rational>& a, const matrix<rational>& b, int i,
               mpz_ptr common) {
  const auto entry = [&](int j) -> const rational& {
    return j < a.cols() ? a(i, j) : b(i, j - a.cols());
  };
  mpz_set_ui(common, 1);
  for (int j = 0; j < to.cols(); ++j) {
    const rational_view view(entry(j));
    mpz_lcm(common, common, mpq_denref(view.get()));
  }
  for (int j = 0; j < to.cols(); ++j) {
    const rational_view view(entry(j));
    mpz_divexact(to(i, j), common, mpq_denref(view.get()));
    mpz_mul(to(i, j), to(i, j), mpq_numref(view.get()));
  }
}

/// The row from `first` on whose entry in this column is nonzero and shortest; -1 if there is none.
int shortest_pivot(integers& m, int first, int rows, int col) {
  int best = -1;
  for (int i = first; i < rows; ++i) {
    if (mpz_sgn(m(i, col)) == 0) continue;
    if (best < 0 || mpz_cmpabs(m(i, col), m(best, col)) < 0) best = i;
  }
  return best;
}

/// Clears column k from row `first` on, row k aside: m_ij = (m_kk m_ij - m_ik m_kj) / previous
/// pivot, exactly.
void eliminate(integers& m, int first, int rows, int k, mpz_srcptr previous, mpz_ptr product) {
  const auto words = static_cast<std::int64_t>(mpz_size(m(k, k)));
  count_work(std::int64_t{rows - first} * (m.cols() - k) * (8 + 4 * words + words * words / 2));
  for (int i = first; i < rows; ++i) {
    if (i == k) continue;
    for (int j = k + 1; j < m.cols(); ++j) {
      mpz_mul(product, m(i, k), m(k, j));
      mpz_mul(m(i, j), m(i, j), m(k, k));
      mpz_sub(m(i, j), m(i, j), product);
      mpz_divexact(m(i, j), m(i, j), previous);
    }
    mpz_set_ui(m(i, k), 0);
  }
}

/// Where column k stands in the elimination once row k is its pivot.
enum class pivot_row : std::uint8_t { none, kept, exchanged };

/// Brings the shortest pivot of column k to row k and clears the column from row `first` on;
/// `previous` becomes this pivot. none: the column is 0 from row k on, and nothing is changed.
pivot_row advance(integers& m, int first, int rows, int k, mpz_ptr previous, mpz_ptr product) {
  const int pivot = shortest_pivot(m, k, rows, k);
  if (pivot < 0) return pivot_row::none;
  for (int j = 0; j < m.cols() && pivot != k; ++j) mpz_swap(m(pivot, j), m(k, j));
  require_bits(mpz_sizeinbase(m(k, k), 2));
  eliminate(m, first, rows, k, previous, product);
  mpz_set(previous, m(k, k));
  return pivot == k ? pivot_row::kept : pivot_row::exchanged;
}

rational quotient(mpz_srcptr numerator, mpz_srcptr denominator) {
  auto made = std::make_unique<big_rational>();
  mpz_set(mpq_numref(made->value), numerator);
  mpz_set(mpq_denref(made->value), denominator);
  mpq_canonicalize(made->value);
  return big_rational::release(std::move(made));
}

}  // namespace

matrix<rational> rational_solve(const matrix<rational>& a, const matrix<rational>& b) {
  const int n = a.rows();
  integers m(n, n + b.cols());
  integers spare(1, 2);
  const mpz_ptr product = spare(0, 0);
  const mpz_ptr previous = spare(0, 1);
  for (int i = 0; i < n; ++i) clear_row(m, a, b, i, product);
  mpz_set_ui(previous, 1);
  for (int k = 0; k < n; ++k) {
    if (advance(m, 0, n, k, previous, product) == pivot_row::none)
      throw undefined_value("inverse of a singular matrix");
  }
  matrix<rational> x(n, b.cols());
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < b.cols(); ++j) x(i, j) = quotient(m(i, n + j), previous);
  }
  return x;
}

bool has_long_entry(const matrix<rational>& a) {
  return std::any_of(a.begin(), a.end(),
                     [](const rational& each) { return big_rational::of(each) != nullptr; });
}

matrix<rational> rational_product(const matrix<rational>& a, const matrix<rational>& b) {
  const int n = a.cols();
  integers rows(a.rows(), n), columns(b.cols(), n);
  integers row_scales(a.rows(), 1), column_scales(b.cols(), 1);
  for (int i = 0; i < a.rows(); ++i) clear_row(rows, a, matrix<rational>(), i, row_scales(i, 0));
  const matrix<rational> across = transposed(b);
  for (int j = 0; j < b.cols(); ++j)
    clear_row(columns, across, matrix<rational>(), j, column_scales(j, 0));
  matrix<rational> made(a.rows(), b.cols());
  integers spare(1, 2);
  const mpz_ptr total = spare(0, 0), scale = spare(0, 1);
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      mpz_set_ui(total, 0);
      std::int64_t words = 0;
      for (int k = 0; k < n; ++k) {
        mpz_addmul(total, rows(i, k), columns(j, k));
        words += static_cast<std::int64_t>(mpz_size(rows(i, k)) * mpz_size(columns(j, k)));
      }
      count_work(words + n);
      mpz_mul(scale, row_scales(i, 0), column_scales(j, 0));
      made(i, j) = quotient(total, scale);
    }
  }
  return made;
}

rational rational_determinant(const matrix<rational>& a) {
  const int n = a.rows();
  if (n == 0) return 1;
  integers m(n, n);
  integers spare(1, 3);
  const mpz_ptr product = spare(0, 0);
  const mpz_ptr previous = spare(0, 1);
  const mpz_ptr cleared = spare(0, 2);
  mpz_set_ui(cleared, 1);
  for (int i = 0; i < n; ++i) {
    clear_row(m, a, matrix<rational>(n, 0), i, product);
    mpz_mul(cleared, cleared, product);
  }
  mpz_set_ui(previous, 1);
  for (int k = 0; k < n; ++k) {
    const pivot_row found = advance(m, k + 1, n, k, previous, product);
    if (found == pivot_row::none) return 0;
    if (found == pivot_row::exchanged) mpz_neg(cleared, cleared);
  }
  return quotient(previous, cleared);
}

}  // namespace proofread::properties
