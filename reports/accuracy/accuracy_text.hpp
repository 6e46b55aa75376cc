// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "results/document/document.hpp"

namespace proofread::reports {

/// The results without the measurements on own data, which have a table of their own.
results::accuracy_results without_own_data(results::accuracy_results of);

/// "Filip in double, rank found of 11 columns: pivoted_qr 10, ...": where a solver found less than
/// another.
std::vector<std::string> strd_notes(const results::accuracy_results& of);

/// Rows whose forward error exceeds its bound.
std::vector<results::measurement> broken_bounds(const results::accuracy_results& of);
/// "householder_qr breaks its bound: double, hilbert 8 x 4: 1.0e-03 where 1.0e-05 is allowed"
std::string broken_text(const results::measurement& row);

/// "7 solvers, 240 rows, 11 StRD sets: all within their bounds; 32 refused; in 12.0 s, seed 17"
std::string accuracy_line(const results::document& document);

/// All of it as Markdown; for a terminal the other problems in the first scalar only. Empty without
/// a section accuracy.
std::string accuracy_text(const results::document& document, bool markdown);

/// 1 a bound is broken, else 0.
int accuracy_exit_code(const results::document& document);

}  // namespace proofread::reports
