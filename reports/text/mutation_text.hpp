// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "reports/layout/table.hpp"
#include "results/document/document.hpp"

namespace proofread::reports {

/// One row a note: statements, mutants and what became of them, and the kill score: killed and
/// malformed among those that are not listed as equivalent. A last row of sums when there are
/// several.
table mutation_table(const results::mutation_results& mutants);

/// The table, what was not killed and is not listed, entries of a list that are stale, and the line
/// below.
std::string mutation_text(const results::document& document);

/// "3200 mutants of 500 statements: 2700 killed, 400 malformed, ... in 61.0 s, seed 17"
std::string mutation_line(const results::document& document);

}  // namespace proofread::reports
