// SPDX-License-Identifier: MIT
#include "reports/text/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "reports/accuracy/accuracy_text.hpp"
#include "reports/accuracy/own_data_text.hpp"
#include "reports/text/assumptions_text.hpp"
#include "reports/text/evidence_text.hpp"
#include "reports/text/formulas_text.hpp"
#include "reports/text/mutation_text.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports {

using results::block_result;
using results::counted;
using results::goal_result;
using results::interrupted_reason;
using results::note_result;
using results::problem;
using results::standing;
using results::totals;

using identities::block_kind;
using identities::formula_class;
using properties::all_verdicts;
using properties::level_evidence;
using properties::verdict;

namespace {

template <typename Visit>
void each_goal(const results::document& document, const Visit& visit) {
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) {
      for (const goal_result& goal : block.goals) visit(note, block, goal);
    }
  }
}

bool already_told(const results::document& document, const goal_result& goal) {
  if (goal.rendered.empty()) return false;
  return std::any_of(document.notes.begin(), document.notes.end(), [&](const note_result& note) {
    return std::any_of(note.problems.begin(), note.problems.end(),
                       [&](const problem& p) { return p.rendered == goal.rendered; });
  });
}

bool not_reached(const goal_result& goal) {
  return goal.found.result == verdict::undecided && goal.found.reason == interrupted_reason;
}

/// ", 1 problem (notes/fences.md:22: the fence is not closed)": enough to go and mend the first.
std::string problems_text(const results::document& document) {
  if (document.sums.problems == 0) return "";
  for (const note_result& note : document.notes) {
    if (note.problems.empty()) continue;
    const problem& first = note.problems[0];
    const std::string place = first.place.line > 0 ? to_text(first.place, note.path) + ": " : "";
    return fmt::format(", {} ({}{}{})",
                       counted(static_cast<std::size_t>(document.sums.problems), "problem"),
                       document.sums.problems > 1 ? "first " : "", place, first.message);
  }
  return "";
}

struct rung {
  int supports = 0, refutes = 0, undecided = 0, skipped = 0;
  double digits = std::numeric_limits<double>::infinity();
  double residual = 0;
};

void climb(rung& r, const level_evidence& e) {
  const bool supports = passes(e.result);
  if (e.skipped) {
    ++r.skipped;
  } else if (supports) {
    ++r.supports;
  } else if (e.result == verdict::refuted) {
    ++r.refutes;
  } else {
    ++r.undecided;
  }
  if (!supports || e.decided == 0) return;
  r.digits = std::min(r.digits, e.digits);
  r.residual = std::max(r.residual, e.residual);
}

}  // namespace

table notes_table(const results::document& document) {
  table rows = {{"note", "blocks", "pass"}};
  for (verdict v : all_verdicts) rows[0].emplace_back(to_text(v));
  constexpr std::size_t columns = 2 + std::size(all_verdicts);
  std::vector<int> sums(columns);
  for (const note_result& note : document.notes) {
    std::vector<int> counts(columns);
    counts[0] = static_cast<int>(note.blocks.size());
    for (const block_result& block : note.blocks) {
      counts[1] += block.stands == standing::passes ? 1 : 0;
      for (const goal_result& goal : block.goals) {
        ++counts[2 + static_cast<std::size_t>(goal.found.result)];
      }
    }
    rows.push_back({note.name});
    for (std::size_t k = 0; k < counts.size(); ++k) {
      rows.back().push_back(std::to_string(counts[k]));
      sums[k] += counts[k];
    }
  }
  if (document.notes.size() > 1) {
    rows.push_back({"all"});
    for (int sum : sums) rows.back().push_back(std::to_string(sum));
  }
  return rows;
}

table levels_table(const results::document& document) {
  table rows = {{"level", "points", "supports", "refutes", "undecided", "skipped", "fewest digits",
                 "largest residual"}};
  for (const auto& [name, points] : document.levels) {
    rung r;
    each_goal(document, [&r, &level = name](const note_result&, const block_result&,
                                            const goal_result& goal) {
      for (const level_evidence& e : goal.found.levels) {
        if (to_text(e.at) == level) climb(r, e);
      }
    });
    const bool floating = name != "exact" && r.supports > 0;
    const bool exact = !floating || !std::isfinite(r.digits);
    rows.push_back({name, std::to_string(points), std::to_string(r.supports),
                    std::to_string(r.refutes), std::to_string(r.undecided),
                    std::to_string(r.skipped), exact ? "" : fmt::format("{:.1f}", r.digits),
                    floating ? fmt::format("{:.1e}", r.residual) : ""});
  }
  return rows;
}

std::size_t statements_not_reached(const results::document& document) {
  std::size_t count = 0;
  each_goal(document, [&](const note_result&, const block_result&, const goal_result& goal) {
    count += not_reached(goal) ? 1U : 0U;
  });
  return count;
}

std::vector<concern> concerns(const results::document& document, standing which) {
  std::vector<concern> found;
  each_goal(document,
            [&](const note_result& note, const block_result& block, const goal_result& goal) {
              if (block.stands == standing::passes || not_reached(goal)) return;
              if (block.odd_line > 0 && &goal == &block.goals[block.odd_line - 1]) return;
              const verdict v = goal.found.result;
              if (passes(v) && block.kind != block_kind::refute) return;
              const standing here = v == verdict::undecided   ? standing::undecided
                                    : v == verdict::malformed ? standing::malformed
                                                              : standing::fails;
              if (here == which && !already_told(document, goal))
                found.push_back({&note, &block, &goal});
            });
  return found;
}

table skips_table(const results::document& document) {
  struct group {
    std::string reason, level, example;
    int count = 0;
  };
  std::vector<group> groups;
  each_goal(document, [&](const note_result&, const block_result& block, const goal_result& goal) {
    if (block.stands != standing::passes) return;
    for (const level_evidence& e : goal.found.levels) {
      if (e.result != verdict::undecided && !e.skipped) continue;
      const std::string level = to_text(e.at);
      const auto place = std::find_if(groups.begin(), groups.end(), [&](const group& g) {
        return g.reason == e.reason && g.level == level;
      });
      if (place == groups.end()) {
        groups.push_back({e.reason, level, goal.found.name, 1});
      } else {
        ++place->count;
      }
    }
  });
  table rows = {{"level", "statements", "first", "reason"}};
  for (const group& g : groups)
    rows.push_back({g.level, std::to_string(g.count), g.example, g.reason});
  return rows;
}

std::string complaint(const concern& what) {
  const std::string verdict_name = to_text(what.goal->found.result);
  const std::size_t odd = what.block->odd_line;
  if (odd > 1 && what.goal == &what.block->goals[odd - 2]) {
    return verdict_name + "; " + odd_line_text(odd);
  }
  if (what.block->kind != block_kind::refute) return verdict_name;
  if (what.block->because_shapes) return verdict_name + ", and should have been malformed";
  return verdict_name + ", and should have been refuted";
}

std::string closing_line(const results::document& document) {
  if (document.sums.blocks == 0 && !document.assumptions.empty()) return assumptions_line(document);
  if (document.sums.blocks == 0 && document.mutants) return mutation_line(document);
  if (document.notes.empty() && document.accuracy) {
    const auto& data = document.accuracy->data;
    return (data && !data->advice.empty() ? data->advice.front() + "\n" : "") +
           accuracy_line(document);
  }
  const totals& sums = document.sums;
  const auto count = [](const std::map<std::string, int>& from, const char* name) {
    const auto found = from.find(name);
    return found == from.end() ? 0 : found->second;
  };
  std::string parts;
  for (verdict v : all_verdicts) {
    const int n = count(sums.verdicts, to_text(v));
    if (n > 0) parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", n, to_text(v));
  }
  return formulas_line(document) +
         fmt::format("{}{} of {} ({}{}{}) in {:.1f} s, seed {}{}",
                     document.interrupted ? "interrupted: " : "",
                     count(sums.standings, to_text(standing::passes)),
                     counted(static_cast<std::size_t>(sums.blocks), "block passes", "blocks pass"),
                     counted(static_cast<std::size_t>(sums.goals), "statement"),
                     parts.empty() ? "" : ": ", parts, document.seconds, document.seed,
                     problems_text(document));
}

}  // namespace proofread::reports
