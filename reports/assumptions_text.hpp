// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "reports/matrices.hpp"
#include "reports/results.hpp"
#include "reports/table.hpp"

namespace proofread::reports {

/// One row a note: hypotheses by what becomes of their statements without them; "kept": not needed,
/// with a reason why the note says it.
table assumptions_table(const results& document);

/// Every hypothesis with what becomes of its statement, statement by statement.
std::string assumptions_text(const results& document, matrix_format how);

/// "300 hypotheses of 200 statements: 210 needed, 40 for definedness, ... in 12.0 s, seed 17"
std::string assumptions_line(const results& document);

/// 2 a note has problems; 1 some hypothesis is not needed and has no reason; 3 some are undecided;
/// else 0.
int assumptions_exit_code(const results& document);

}  // namespace proofread::reports
