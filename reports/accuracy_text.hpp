// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/results.hpp"
#include "reports/table.hpp"

namespace proofread::reports {

/// A table under its title.
using titled_table = std::pair<std::string, table>;

/// The results without the measurements on own data, which have a table of their own.
accuracy_results without_own_data(accuracy_results of);

/// Correct digits by solver and condition number, the attainable digits on top: one table for each
/// scalar, lambda and family that was measured at several condition numbers.
std::vector<titled_table> digits_tables(const accuracy_results& of);

/// The other problems, one table a scalar: condition number, attainable digits, the best and the
/// worst solver that answered, how many refused.
std::vector<titled_table> problems_tables(const accuracy_results& of);

/// Correct digits of the coefficients on NIST's data sets, the ceiling (attainable) on top: one
/// table a scalar.
std::vector<titled_table> strd_tables(const accuracy_results& of);

/// "Filip in double, rank found of 11 columns: pivoted_qr 10, ...": where a solver found less than
/// another.
std::vector<std::string> strd_notes(const accuracy_results& of);

/// One row a ridge path: distances to both limits at the ends and in the middle.
table paths_table(const accuracy_results& of);

/// Refusals: {solver, scalar, reason, how many problems}.
table refusals_table(const accuracy_results& of);

/// Rows whose forward error exceeds its bound.
std::vector<measurement> broken_bounds(const accuracy_results& of);
/// "householder_qr breaks its bound: double, hilbert 8 x 4: 1.0e-03 where 1.0e-05 is allowed"
std::string broken_text(const measurement& row);

/// "7 solvers, 240 rows, 11 StRD sets: all within their bounds; 32 refused; in 12.0 s, seed 17"
std::string accuracy_line(const results& document);

/// All of it as Markdown; for a terminal the other problems in the first scalar only. Empty without
/// a section accuracy.
std::string accuracy_text(const results& document, bool markdown);

/// 1 a bound is broken, else 0.
int accuracy_exit_code(const results& document);

}  // namespace proofread::reports
