// SPDX-License-Identifier: MIT
#include "reports/text/formulas_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "results/document/counted.hpp"

namespace proofread::reports {

using identities::block_kind;
using identities::formula_class;
using properties::verdict;
using results::block_result;
using results::counted;
using results::goal_result;
using results::standing;

namespace {

/// So many reasons for what is not checked are listed.
constexpr std::size_t most_reasons = 5;

/// The place of the first step that is false, or of the formula.
identities::line_place place_of_falsehood(const block_result& block,
                                          const identities::line_place& formula) {
  const auto wrong =
      std::find_if(block.goals.begin(), block.goals.end(), [](const goal_result& goal) {
        return goal.found.result == verdict::refuted || goal.found.result == verdict::malformed;
      });
  const bool known = block.kind == block_kind::formula && wrong != block.goals.end();
  return known ? wrong->place : formula;
}

}  // namespace

std::string formulas_line(const results::document& document) {
  std::map<formula_class, std::size_t> of;
  std::map<std::string, std::size_t> why;
  std::string places;
  std::size_t all = 0, holds = 0, in_part = 0, fails = 0, open = 0;
  for (const results::note_result& note : document.notes) {
    std::map<std::string, const block_result*> blocks;
    for (const block_result& block : note.blocks) blocks[block.name] = &block;
    all += note.formulas.size();
    for (const results::formula_result& each : note.formulas) {
      ++of[each.what];
      if (each.what == formula_class::unread) ++why[each.reason];
      if (each.what == formula_class::skipped) ++why["skipped"];
      const auto block = blocks.find(each.block);
      if (each.what != formula_class::claims || block == blocks.end()) continue;
      const standing stands = block->second->stands;
      std::size_t& passes = each.reason.empty() ? holds : in_part;  // why a step is not checked
      ++(stands == standing::passes ? passes : stands == standing::undecided ? open : fails);
      if (stands == standing::fails || stands == standing::malformed)
        places += (places.empty() ? ": line " : ", ") +
                  line_text(place_of_falsehood(*block->second, each.place)).substr(5);
    }
  }
  if (all == 0) return "";
  std::string verdicts;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) verdicts += fmt::format("{}{} {}", verdicts.empty() ? "" : ", ", count, what);
  };
  add(holds, holds == 1 ? "holds" : "hold");
  add(in_part, in_part == 1 ? "holds in part" : "hold in part");
  add(fails, "false" + places);
  add(open, "undecided");
  std::string line =
      fmt::format("{}: {} checked{}", counted(all, "formula"), of[formula_class::claims],
                  verdicts.empty() ? "" : " (" + verdicts + ")");
  if (of[formula_class::defines] > 0)
    line += fmt::format(", {} define", of[formula_class::defines]);
  if (of[formula_class::condition] > 0)
    line += fmt::format(", {}", counted(of[formula_class::condition], "condition"));
  std::vector<std::pair<std::size_t, std::string>> reasons;
  for (const auto& [reason, count] : why) reasons.emplace_back(count, reason);
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string list;
  for (std::size_t k = 0; k < reasons.size(); ++k) {
    if (k == most_reasons) {
      list += "; ...";
      break;
    }
    list += fmt::format("{}{} {}", k == 0 ? "" : "; ", reasons[k].first, reasons[k].second);
  }
  const std::size_t left = of[formula_class::unread] + of[formula_class::skipped];
  if (left > 0) line += fmt::format(", {} not checked ({})", left, list);
  return line + "\n";
}

}  // namespace proofread::reports
