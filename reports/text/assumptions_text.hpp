// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "reports/layout/matrices.hpp"
#include "reports/layout/table.hpp"
#include "results/document/document.hpp"

namespace proofread::reports {

/// One row a note: hypotheses by what becomes of their statements without them; "kept": not needed,
/// with a reason why the note says it.
table assumptions_table(const results::document& document);

/// Every hypothesis with what becomes of its statement, statement by statement.
std::string assumptions_text(const results::document& document, matrix_format how);

/// "300 hypotheses of 200 statements: 210 needed, 40 for definedness, ... in 12.0 s, seed 17"
std::string assumptions_line(const results::document& document);

/// 2 a note has problems; 1 some hypothesis is not needed and has no reason; 3 some are undecided;
/// else 0.
int assumptions_exit_code(const results::document& document);

}  // namespace proofread::reports
