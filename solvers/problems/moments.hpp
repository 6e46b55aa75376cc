// SPDX-License-Identifier: MIT
// What least squares needs of its data, exactly: X'X, X'y and y'y, in integers.
#pragma once

#include <string_view>
#include <vector>

#include "solvers/problems/integers.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Columns as integers: column j of [X, y] is entries.col(j)·units(j). n × (d + 1).
struct integer_columns {
  matrix<integer> entries;
  vector<rational> units;
};
// Doubles: units are powers of two. Throws std::domain_error for NaN and infinity.
integer_columns integer_columns_of(const problem<double>& p);
integer_columns integer_columns_of(const problem<rational>& p);
// Decimal text, row by row, `columns` = d + 1 fields a row, y the last; units are powers of ten.
integer_columns integer_columns_of(const std::vector<std::string_view>& fields, index columns);

struct moments {
  index n = 0, d = 0;
  matrix<rational> gram;   // X'X
  vector<rational> right;  // X'y
  rational squared_y;      // y'y
  rational largest;        // max |Xᵢⱼ|
};
// n·d²/2 integer products: 10⁵ × 20 doubles take about a second.
moments moments_of(const integer_columns& columns);

// X'X alone.
matrix<rational> gram(const matrix<rational>& X);

}  // namespace proofread::solvers
