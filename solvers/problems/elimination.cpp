// SPDX-License-Identifier: MIT
#include "solvers/problems/elimination.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "solvers/problems/integers.hpp"
#include "solvers/problems/stop.hpp"

namespace proofread::solvers {

namespace {

using table = std::vector<std::vector<integer>>;

// Each row times the least common multiple of its denominators.
table cleared_rows(const matrix<rational>& A) {
  table rows(static_cast<size_t>(A.rows()));
  for (index i = 0; i < A.rows(); ++i) {
    integer common = 1;
    for (index j = 0; j < A.cols(); ++j) common = lcm(common, denominator_of(A(i, j)));
    for (index j = 0; j < A.cols(); ++j) {
      const integer factor = common / denominator_of(A(i, j));
      rows[static_cast<size_t>(i)].push_back(numerator_of(A(i, j)) * factor);
    }
  }
  return rows;
}

void eliminate(table& rows, size_t pivot_row, size_t column, const integer& previous) {
  const std::vector<integer>& pivot = rows[pivot_row];
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i == pivot_row) continue;
    stop_if_asked();
    const integer factor = rows[i][column];
    for (size_t j = 0; j < pivot.size(); ++j) {
      rows[i][j] = (pivot[column] * rows[i][j] - factor * pivot[j]) / previous;
    }
  }
}

}  // namespace

echelon reduced(const matrix<rational>& A, index columns) {
  table rows = cleared_rows(A);
  echelon found;
  integer previous = 1;
  for (index column = 0; column < columns; ++column) {
    const size_t top = found.pivots.size();
    const size_t c = static_cast<size_t>(column);
    size_t pivot = top;
    while (pivot < rows.size() && rows[pivot][c] == 0) ++pivot;
    if (pivot == rows.size()) continue;
    std::swap(rows[pivot], rows[top]);
    eliminate(rows, top, c, previous);
    previous = rows[top][c];
    found.pivots.push_back(column);
  }
  found.rows.resize(static_cast<index>(found.pivots.size()), A.cols());
  for (index i = 0; i < found.rows.rows(); ++i) {
    for (index j = 0; j < A.cols(); ++j) {
      found.rows(i, j) = quotient(rows[static_cast<size_t>(i)][static_cast<size_t>(j)], previous);
    }
  }
  return found;
}

double elimination_products(index d, double bits) {
  const double order = static_cast<double>(d);
  return order * order * order * std::pow(order * bits / 64, 1.5);
}

double elimination_products(const matrix<rational>& A) {
  double most = 1;
  for (index j = 0; j < A.cols(); ++j) {
    for (index i = 0; i < A.rows(); ++i) {
      const integer n = numerator_of(A(i, j));
      const auto bits = n == 0 ? 0 : msb(abs(n)) + msb(denominator_of(A(i, j)));
      most = std::max(most, static_cast<double>(bits));
    }
  }
  return elimination_products(A.cols(), most);
}

matrix<rational> inverse(const matrix<rational>& A) {
  const index n = A.rows();
  matrix<rational> both(n, 2 * n);
  both << A, matrix<rational>::Identity(n, n);
  const echelon form = reduced(both, n);
  if (static_cast<index>(form.pivots.size()) < n) return {};
  return form.rows.rightCols(n);
}

}  // namespace proofread::solvers
