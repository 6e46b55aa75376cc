// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "reports/format.hpp"
#include "reports/html/render.hpp"
#include "results/document/document.hpp"

namespace proofread::reports::html {

/// The document, and what is looked up in it for every statement.
struct context {
  const results::document& document;
  format_options options;
  std::map<std::string, std::vector<const results::assumption_result*>>
      hypotheses;                ///< by statement
  std::set<std::string> blocks;  ///< names to link to
};
context context_of(const results::document& document, const format_options& options);

/// The views that fill the templates of the same names. What a command has not filled is `false`,
/// and the template says which command does.
view overview_view(const context& about);
view run_view(const context& about);
view notes_view(const context& about);
view block_view(const results::note_result& note, const results::block_result& block,
                const context& about);
view statement_view(const results::note_result& note, const results::block_result& block,
                    const results::goal_result& goal, const context& about);
view counterexample_view(const properties::counterexample& against, const context& about);
view errata_view(const context& about);
view hypotheses_view(const context& about);
view mutants_view(const context& about);
view accuracy_view(const context& about);
view own_data_view(const results::accuracy_results& accuracy);

/// {verdict, mark}: the word and its symbol's name.
view badge_view(const std::string& verdict);

/// The colour of a number of digits, "0" to "15": one step a digit.
std::string shade(double digits);

/// "3.0e-16"; "0"; "" when not finite.
std::string short_number(double value);

/// The share of a bar from 0 to 100, two decimals.
std::string percent(double part, double whole);

}  // namespace proofread::reports::html
