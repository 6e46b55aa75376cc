// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/layout/table.hpp"
#include "results/document/own_data.hpp"

namespace proofread::reports {

inline constexpr const char* own_data_legend =
    "-: refused or left out; NA: a column left out by the solver; blank: not the only solution; "
    "digits beyond the attainable are luck.";

/// "lapack_gelsd = numpy.linalg.lstsq": a solver, and the call of other software that it is.
std::string trial_name(const results::data_trial& t);
/// The digits of a coefficient, "-", "NA" or nothing, as the legend has it.
std::string trial_digits(const results::own_data& of, const results::data_trial& t,
                         std::size_t coefficient);

/// The coefficients, a row each: the exact value and what is attainable of it, and the value
/// without the dependent columns where the columns depend on each other.
table coefficient_table(const results::own_data& of);
/// What other software gave.
table given_table(const results::own_data& of);
/// Which columns depend on others and what that leaves open, a sentence each; empty if none does.
std::vector<std::string> dependence_sentences(const results::own_data& of);

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
