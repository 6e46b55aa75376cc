// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runs/columns/number_table.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::runs {

/// The numbers of a least-squares problem as text, [X, y] row by row.
struct data_problem {
  std::vector<std::string> names;        ///< of the columns of X
  std::vector<std::string_view> fields;  ///< rows x (names + 1), plain decimals
  std::size_t rows = 0;
};

/// Of a table whose last column is y; with a column of ones in front where there is an intercept.
data_problem problem_from(const number_table& table, bool intercept);

/// Every number rounded to the nearest double.
solvers::problem<double> stored_in_double(const data_problem& p, const solvers::rational& lambda);

}  // namespace proofread::runs
