// SPDX-License-Identifier: MIT
#include "reports/accuracy/accuracy_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "reports/accuracy/accuracy_tables.hpp"
#include "reports/accuracy/own_data_text.hpp"
#include "reports/layout/markdown.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports {

using results::accuracy_results;
using results::counted;
using results::measurement;
using results::strd_score;

accuracy_results without_own_data(accuracy_results of) {
  if (!of.data) return of;
  std::vector<measurement>& rows = of.measurements;
  rows.erase(std::remove_if(rows.begin(), rows.end(),
                            [&](const measurement& m) { return m.family == of.data->file; }),
             rows.end());
  return of;
}

std::vector<std::string> strd_notes(const accuracy_results& of) {
  std::map<std::pair<std::string, std::string>, std::vector<const strd_score*>> found;
  for (const strd_score& s : of.strd) {
    if (s.rank > 0) found[{s.dataset, s.scalar}].push_back(&s);
  }
  std::vector<std::string> notes;
  for (const auto& [where, scores] : found) {
    const auto by_rank = [](const strd_score* a, const strd_score* b) { return a->rank < b->rank; };
    const auto [least, most] = std::minmax_element(scores.begin(), scores.end(), by_rank);
    if ((*least)->rank == (*most)->rank) continue;
    std::string text = fmt::format("{} in {}, rank found:", where.first, where.second);
    for (const strd_score* s : scores) {
      text += fmt::format("{} {} {} ({:.1f} digits)", s == scores.front() ? "" : ",", s->solver,
                          s->rank, s->coefficients + 0.0);
    }
    notes.push_back(text);
  }
  return notes;
}

std::vector<measurement> broken_bounds(const accuracy_results& of) {
  std::vector<measurement> broken;
  std::copy_if(of.measurements.begin(), of.measurements.end(), std::back_inserter(broken),
               [](const measurement& m) { return m.refused.empty() && m.forward_error > m.bound; });
  return broken;
}

std::string broken_text(const measurement& m) {
  return fmt::format(
      "{} breaks its bound: {}, {} {} x {}, lambda {}: {:.2g} where {:.2g} is allowed", m.solver,
      m.scalar, m.family, m.rows, m.cols, m.lambda, m.forward_error, m.bound);
}

std::size_t without_finite_bound(const accuracy_results& of) {
  return static_cast<std::size_t>(
      std::count_if(of.measurements.begin(), of.measurements.end(),
                    [](const measurement& m) { return m.refused.empty() && std::isinf(m.bound); }));
}

std::string accuracy_line(const results::document& document) {
  const accuracy_results& of = *document.accuracy;
  std::set<std::string> solvers;
  std::set<std::string> sets;
  std::size_t refused = 0;
  for (const measurement& m : of.measurements) {
    solvers.insert(m.solver);
    if (!m.refused.empty()) ++refused;
  }
  for (const strd_score& s : of.strd) {
    solvers.insert(s.solver);
    sets.insert(s.dataset);
    if (!s.refused.empty()) ++refused;
  }
  const std::size_t broken = broken_bounds(of).size();
  std::string text = of.complete ? "" : "interrupted: ";
  text += counted(solvers.size(), "solver") + ", " +
          counted(of.measurements.size() + of.strd.size(), "row");
  if (!sets.empty()) text += ", " + counted(sets.size(), "StRD set");
  text += refused > 0 && refused == of.measurements.size() + of.strd.size() ? ": none answered"
          : broken == 0 ? ": all within their bounds"
          : broken == 1 ? ": 1 breaks its bound"
                        : fmt::format(": {} break their bounds", broken);
  if (const std::size_t none = without_finite_bound(of); none > 0) {
    text += fmt::format(", {} without a finite bound", none);
  }
  text += fmt::format(", {} refused; in {:.1f} s", refused, document.seconds);
  return document.seed == 0 ? text : text + fmt::format(", seed {}", document.seed);
}

std::string accuracy_text(const results::document& document, bool markdown) {
  if (!document.accuracy) return "";
  const accuracy_results of = without_own_data(*document.accuracy);
  std::string text;
  if (document.accuracy->data) text = own_data_text(*document.accuracy->data, markdown) + "\n";
  const std::size_t before = text.size();
  const auto line = [markdown](const std::string& words) {
    return (markdown ? markdown_text(words) : words) + "\n";
  };
  const auto add = [&](const std::string& title, const table& rows) {
    if (rows.size() < 2) return;
    text += markdown ? "### " + markdown_text(title) + "\n\n" + markdown_table(rows) + "\n"
                     : title + "\n" + plain_table(rows) + "\n";
  };
  for (const auto& [title, rows] : digits_tables(of)) add(title, rows);
  std::vector<titled_table> others = problems_tables(of);
  if (!markdown && others.size() > 1) others.resize(1);
  for (const auto& [title, rows] : others) add(title, rows);
  for (const auto& [title, rows] : strd_tables(of)) add(title, rows);
  if (text.size() > before) {
    text += "-: refused; blank: not the only solution.";
    text += of.strd.empty() ? "\n" : " 15.0 is all that NIST certifies.\n";
  }
  for (const std::string& note : strd_notes(of)) text += line(note);
  if (text.size() > before) text += "\n";
  add("Limits of ridge", paths_table(of));
  add("Refused", refusals_table(of));
  for (const measurement& m : broken_bounds(*document.accuracy)) text += line(broken_text(m));
  if (!markdown) text += accuracy_line(document) + "\n";
  return text;
}

int accuracy_exit_code(const results::document& document) {
  return document.accuracy && !broken_bounds(*document.accuracy).empty() ? 1 : 0;
}

}  // namespace proofread::reports
