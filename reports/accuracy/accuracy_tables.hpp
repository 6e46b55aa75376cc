// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/layout/table.hpp"
#include "results/document/sections.hpp"

namespace proofread::reports {

/// A table under its title.
using titled_table = std::pair<std::string, table>;

/// Correct digits by solver and condition number, the attainable digits on top: one table for each
/// scalar, lambda and family that was measured at several condition numbers.
std::vector<titled_table> digits_tables(const results::accuracy_results& of);

/// The other problems, one table a scalar: condition number, attainable digits, the best and the
/// worst solver that answered, how many refused.
std::vector<titled_table> problems_tables(const results::accuracy_results& of);

/// Correct digits of the coefficients on NIST's data sets, the ceiling (attainable) on top: one
/// table a scalar.
std::vector<titled_table> strd_tables(const results::accuracy_results& of);

/// One row a ridge path: distances to both limits at the ends and in the middle.
table paths_table(const results::accuracy_results& of);

/// Refusals: {solver, scalar, reason, how many problems}.
table refusals_table(const results::accuracy_results& of);

}  // namespace proofread::reports
