// SPDX-License-Identifier: MIT
#include "reports/html/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/accuracy/accuracy_text.hpp"
#include "reports/text/assumptions_text.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports::html {

using results::accuracy_results;
using results::counted;
using results::mutation_results;
using results::mutation_score;
using results::standing;
using results::surviving_mutant;

namespace {

headline of_blocks(const results::document& document) {
  const auto found = document.sums.standings.find(to_text(standing::passes));
  const int passing = found == document.sums.standings.end() ? 0 : found->second;
  const int blocks = document.sums.blocks;
  return {fmt::format("{} of {}", passing,
                      counted(static_cast<std::size_t>(blocks), "block passes", "blocks pass")),
          passing == blocks && blocks > 0 && document.sums.problems == 0};
}

headline of_mutants(const mutation_results& mutants) {
  int all = 0, survived = 0;
  for (const mutation_score& each : mutants.notes) {
    all += each.mutants;
    survived += each.survived;
  }
  const bool stale = std::any_of(
      mutants.unkilled.begin(), mutants.unkilled.end(),
      [](const surviving_mutant& each) { return each.stands == results::mutant_standing::stale; });
  return {
      fmt::format("{} of {} survive", survived, counted(static_cast<std::size_t>(all), "mutant")),
      survived == 0 && !stale};
}

headline of_accuracy(const accuracy_results& accuracy) {
  const std::size_t broken = broken_bounds(accuracy).size();
  const std::size_t rows = accuracy.measurements.size() + accuracy.strd.size();
  return {broken == 0
              ? fmt::format("{}: all within their bounds", counted(rows, "measurement"))
              : fmt::format("{} of {} outside their bounds", broken, counted(rows, "measurement")),
          broken == 0};
}

headline of_content(const results::document& document) {
  if (document.sums.blocks > 0 || document.sums.problems > 0) return of_blocks(document);
  if (document.mutants) return of_mutants(*document.mutants);
  if (!document.assumptions.empty()) {
    const auto kept = std::count_if(
        document.assumptions.begin(), document.assumptions.end(), [](const auto& each) {
          return each.need == results::hypothesis_need::not_needed && each.stays.empty();
        });
    return {fmt::format("{} of {} not needed", kept,
                        counted(document.assumptions.size(), "hypothesis", "hypotheses")),
            assumptions_exit_code(document) == 0};
  }
  return document.accuracy ? of_accuracy(*document.accuracy) : of_blocks(document);
}

}  // namespace

headline headline_of(const results::document& document) {
  headline found = of_content(document);
  if (document.interrupted) found = {"Interrupted: " + found.text, false};
  return found;
}

}  // namespace proofread::reports::html
