// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "properties/evidence/evidence.hpp"
#include "reports/layout/matrices.hpp"
#include "results/document/sections.hpp"

namespace proofread::reports {

/// "probability of error below 2^-110, everywhere: 12 points on each of 21 strata, degree at most
/// 34"
std::string certificate_text(const properties::certificate& proof);

/// One line: "double  supported  100 points, 13.2 digits, residual 3e-16 (bound 1e-13)".
std::string level_text(const properties::level_evidence& evidence);

/// Sizes, values, both sides and the first differing entry, one per line, each line indented.
std::string counterexample_text(const properties::counterexample& against, matrix_format how,
                                const std::string& indent);

/// Everything a person wants to know about one proposition, as `proofread check` prints it.
std::string finding_text(const properties::finding& found, matrix_format how);

/// The same without its first line, which says verdict, signature and statement.
std::string facts_text(const properties::finding& found, matrix_format how);

/// "line 2 is the odd one out: 1 and 3 agree", and of a chain "side 2 is the odd one out: the
/// others agree"; empty for 0.
std::string odd_line_text(std::size_t line);
std::string odd_side_text(std::size_t side);

/// "near and true:", then each change with the line that changes, each line indented; empty
/// without repairs.
std::string repairs_text(const std::vector<results::repair>& repairs, const std::string& indent);

}  // namespace proofread::reports
