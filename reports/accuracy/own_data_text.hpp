// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/layout/table.hpp"
#include "results/document/own_data.hpp"

namespace proofread::reports {

inline constexpr const char* own_data_legend =
    "-: refused or left out; blank: not the only solution; digits beyond the attainable are luck.";

/// Digits of each coefficient, a row a solver and some coefficients a table.
std::vector<table> own_data_tables(const results::own_data& of);

/// The exact value of a coefficient; "too large" beyond double.
std::string value_text(double value);

/// Which coefficients are beyond double, in a sentence; empty if none is.
std::string beyond_double(const results::own_data& of);

/// What the condition of the data leaves, in a sentence.
std::string own_data_condition(const results::own_data& of);

/// All of it, for a terminal or as Markdown.
std::string own_data_text(const results::own_data& of, bool markdown);

}  // namespace proofread::reports
