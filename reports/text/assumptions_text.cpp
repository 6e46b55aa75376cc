// SPDX-License-Identifier: MIT
#include "reports/text/assumptions_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "reports/text/evidence_text.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports {

using results::assumption_result;
using results::counted;
using results::hypothesis_need;
using results::note_result;
using results::problem;
namespace {

enum column : std::size_t { needed, definedness, kept, not_needed, undecided, columns, stale };
using counts = std::array<int, columns>;

column column_of(const assumption_result& each) {
  switch (each.need) {
    case hypothesis_need::needed:
      return needed;
    case hypothesis_need::definedness:
      return definedness;
    case hypothesis_need::not_needed:
      return each.stays.empty() ? not_needed : kept;
    case hypothesis_need::undecided:
      return each.stays.empty() ? undecided : kept;
    case hypothesis_need::stale:
      break;
  }
  return stale;
}

counts count(const results::document& document) {
  counts sums{};
  for (const assumption_result& each : document.assumptions) {
    if (column_of(each) != stale) ++sums[column_of(each)];
  }
  return sums;
}

std::size_t stale_entries(const results::document& document) {
  const auto& all = document.assumptions;
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const auto& each) { return column_of(each) == stale; }));
}

std::string note_of(const std::string& claim) { return claim.substr(0, claim.find('/')); }

std::string text_of(const assumption_result& each, matrix_format how) {
  std::string text = fmt::format("  {:<12} {}", to_text(each.need), each.hypothesis);
  if (!each.reason.empty()) text += ": " + each.reason;
  if (!each.stays.empty()) text += " (" + each.stays + ")";
  text += '\n';
  if (each.against) text += counterexample_text(*each.against, how, "               ");
  return text;
}

}  // namespace

table assumptions_table(const results::document& document) {
  table rows = {{"note", "hypotheses", "needed", "definedness", "kept", "not needed", "undecided"}};
  std::map<std::string, counts> notes;
  for (const assumption_result& each : document.assumptions) {
    if (column_of(each) == stale) continue;
    ++notes[each.claim.empty() ? "statement" : note_of(each.claim)][column_of(each)];
  }
  if (notes.size() > 1) notes["all"] = count(document);
  const auto add = [&rows](const std::string& name, const counts& sums) {
    int all = 0;
    for (const int n : sums) all += n;
    rows.push_back({name, std::to_string(all)});
    for (const int n : sums) rows.back().push_back(std::to_string(n));
  };
  for (const auto& [name, sums] : notes) {
    if (name != "all") add(name, sums);
  }
  if (notes.size() > 1) add("all", notes["all"]);
  return rows;
}

std::string assumptions_text(const results::document& document, matrix_format how) {
  std::string text;
  std::string claim;
  for (const assumption_result& each : document.assumptions) {
    if (text.empty() || each.claim != claim) {
      text += (text.empty() ? "" : "\n") + each.claim + (each.claim.empty() ? "" : "\n");
    }
    claim = each.claim;
    text += text_of(each, how);
  }
  for (const note_result& note : document.notes) {
    for (const problem& p : note.problems) text += "\n" + p.rendered + "\n";
  }
  return text;
}

std::string assumptions_line(const results::document& document) {
  const counts sums = count(document);
  std::set<std::string> claims;
  for (const assumption_result& each : document.assumptions) {
    if (column_of(each) != stale) claims.insert(each.claim);
  }
  const std::size_t old = stale_entries(document);
  std::string text =
      fmt::format("{}{} of {}: {} needed, {} needed for definedness",
                  document.interrupted ? "interrupted: " : "",
                  counted(document.assumptions.size() - old, "hypothesis", "hypotheses"),
                  counted(claims.size(), "statement"), sums[needed], sums[definedness]);
  const auto add = [&text](int n, const char* what) {
    if (n > 0) text += fmt::format(", {} {}", n, what);
  };
  add(sums[kept], "kept for another reason");
  add(sums[not_needed], "not needed");
  add(sums[undecided], "undecided");
  if (old > 0) text += ", " + counted(old, "stale entry", "stale entries") + " of the list";
  return text + fmt::format(", in {:.1f} s, seed {}", document.seconds, document.seed);
}

int assumptions_exit_code(const results::document& document) {
  if (document.sums.problems > 0) return 2;
  const counts sums = count(document);
  if (sums[not_needed] > 0 || stale_entries(document) > 0) return 1;
  return sums[undecided] > 0 ? 3 : 0;
}

}  // namespace proofread::reports
