// SPDX-License-Identifier: MIT
#include "reports/text/mutation_text.hpp"

#include <fmt/format.h>

#include "results/document/counted.hpp"

namespace proofread::reports {

using results::counted;
using results::mutation_results;
using results::mutation_score;
using results::note_result;
using results::problem;
using results::surviving_mutant;

namespace {

mutation_score total(const mutation_results& mutants) {
  mutation_score sum;
  sum.note = "all";
  for (const mutation_score& each : mutants.notes) {
    sum.claims += each.claims;
    sum.mutants += each.mutants;
    sum.killed += each.killed;
    sum.malformed += each.malformed;
    sum.equivalent += each.equivalent;
    sum.undecided += each.undecided;
    sum.survived += each.survived;
  }
  return sum;
}

/// "100 %" only when nothing is missing.
std::string kill_score(const mutation_score& of) {
  const int asked = of.mutants - of.equivalent;
  const int met = of.killed + of.malformed;
  if (asked == 0) return "";
  return met == asked ? "100 %" : fmt::format("{:.2f} %", 100.0 * met / asked - 0.005);
}

std::vector<std::string> row_of(const mutation_score& each) {
  std::vector<std::string> row = {each.note};
  for (int count : {each.claims, each.mutants, each.killed, each.malformed, each.equivalent,
                    each.undecided, each.survived}) {
    row.push_back(std::to_string(count));
  }
  row.push_back(kill_score(each));
  return row;
}

std::string complaint(const surviving_mutant& each) {
  if (each.stands == results::mutant_standing::stale)
    return "the list of equivalent mutants is stale: " + each.equivalent;
  if (!each.equivalent.empty()) return "";
  return each.stands == results::mutant_standing::undecided
             ? "undecided, and should have been refuted"
             : "also true (" + std::string(to_text(each.stands)) + "), so nothing is controlled";
}

}  // namespace

table mutation_table(const mutation_results& mutants) {
  table rows = {{"note", "statements", "mutants", "killed", "malformed", "equivalent", "undecided",
                 "survived", "kill score"}};
  for (const mutation_score& each : mutants.notes) rows.push_back(row_of(each));
  if (mutants.notes.size() > 1) rows.push_back(row_of(total(mutants)));
  return rows;
}

std::string mutation_text(const results::document& document) {
  std::string text;
  for (const note_result& note : document.notes) {
    for (const problem& p : note.problems) text += p.rendered + "\n\n";
  }
  text += plain_table(mutation_table(*document.mutants));
  for (const surviving_mutant& each : document.mutants->unkilled) {
    const std::string wrong = complaint(each);
    if (wrong.empty()) continue;
    text += "\n" + each.claim + ": " + wrong + "\n  " + each.mutation + "\n";
    if (!each.replay.empty()) text += "  " + each.replay + "\n";
  }
  return text + "\n" + mutation_line(document) + "\n";
}

std::string mutation_line(const results::document& document) {
  const mutation_score sum = total(*document.mutants);
  return fmt::format(
      "{}{} of {}: {} killed, {} malformed, {} listed as equivalent, {} "
      "undecided, {} also true, in {:.1f} s, seed {}",
      document.interrupted ? "interrupted: " : "",
      counted(static_cast<std::size_t>(sum.mutants), "mutant"),
      counted(static_cast<std::size_t>(sum.claims), "statement"), sum.killed, sum.malformed,
      sum.equivalent, sum.undecided, sum.survived, document.seconds, document.seed);
}

}  // namespace proofread::reports
