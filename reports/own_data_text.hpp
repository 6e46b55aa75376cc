// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/own_data.hpp"
#include "reports/table.hpp"

namespace proofread::reports {

inline constexpr const char* own_data_legend =
    "-: refused or left out; blank: not the only solution; digits beyond the attainable are luck.";

/// Digits of each coefficient, a row a solver and some coefficients a table.
std::vector<table> own_data_tables(const own_data& of);

/// The exact value of a coefficient; "too large" beyond double.
std::string value_text(double value);

/// Which coefficients are beyond double, in a sentence; empty if none is.
std::string beyond_double(const own_data& of);

/// What the condition of the data leaves, in a sentence.
std::string own_data_condition(const own_data& of);

/// Which solver to use, at what cost, and what else would help; a sentence each.
std::vector<std::string> own_data_advice(const own_data& of);

/// All of it, for a terminal or as Markdown.
std::string own_data_text(const own_data& of, bool markdown);

}  // namespace proofread::reports
