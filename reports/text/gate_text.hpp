// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/layout/table.hpp"
#include "results/baseline/gate.hpp"

namespace proofread::reports {

/// {what, name, before, now}, a row for each.
table differences_table(const std::vector<results::difference>& rows);

/// "582 statements and 213 measures compared: 2 regressions, 1 improvement"
std::string gate_line(const results::comparison& found);

/// Both tables and the line: for a terminal, or as Markdown for a pull request.
std::string gate_text(const results::comparison& found);
std::string gate_markdown(const results::comparison& found);
std::string gate_json(const results::comparison& found);
/// One line for each regression, as GitHub shows it at a file and line.
std::string gate_annotations(const results::comparison& found);

}  // namespace proofread::reports
