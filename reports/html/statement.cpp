// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "reports/html/mathml.hpp"
#include "reports/html/views.hpp"
#include "reports/text/decision_text.hpp"
#include "reports/text/evidence_text.hpp"

namespace proofread::reports::html {

using results::assumption_result;
using results::block_result;
using results::goal_result;
using results::note_result;
using results::repair;

using properties::level_evidence;
using properties::verdict;

namespace {

std::string points_text(const level_evidence& e) {
  std::string text = std::to_string(e.points);
  if (e.undecided > 0) text += fmt::format(", {} undecided", e.undecided);
  if (e.outside > 0) text += fmt::format(", {} outside", e.outside);
  return text;
}

view level_view(const level_evidence& e) {
  const bool floating = e.at != properties::level::exact && !e.skipped && e.decided > 0 &&
                        e.result != verdict::refuted;
  view row = {
      {"level", to_text(e.at)},
      {"points", e.skipped ? "" : points_text(e)},
      {"digits", floating && std::isfinite(e.digits) ? fmt::format("{:.1f}", e.digits) : ""},
      {"residual", floating ? short_number(e.residual) : ""},
      {"bound", floating ? short_number(e.bound) : ""},
      {"why", e.reason},
      {"badge", badge_view(e.skipped ? "skipped" : to_text(e.result))}};
  return row;
}

/// [["double", residual, bound], ...] of the floating levels, when there is anything to draw.
std::string ladder(const std::vector<level_evidence>& levels) {
  view points = view::array();
  bool drawn = false;
  for (const level_evidence& e : levels) {
    if (e.at == properties::level::exact || e.skipped || e.decided == 0) continue;
    drawn = drawn || e.residual > 0 || e.bound > 0;
    points.push_back({to_text(e.at), e.residual, e.bound});
  }
  return drawn ? points.dump() : "";
}

/// "below 2^-103" with a raised exponent.
std::string certificate_html(const properties::certificate& proof) {
  std::string text = escape(certificate_text(proof));
  const std::size_t power = text.find("2^-");
  if (power == std::string::npos) return text;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", power + 3), text.size());
  return text.substr(0, power) + "2<sup>−" + text.substr(power + 3, end - power - 3) + "</sup>" +
         text.substr(end);
}

/// Its lines, each on a line of its own.
std::string decision_html(const properties::real_decision& said) {
  std::string text = escape(decision_text(said));
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
    text.replace(at, 1, "<br>");
  return text;
}

view hypothesis_view(const assumption_result& each, const context& about) {
  view row = {{"hypothesis", each.hypothesis}, {"need", to_text(each.need)},
              {"because", each.reason},        {"stays", each.stays},
              {"again", each.replay},          {"against", false}};
  if (each.against) row["against"] = counterexample_view(*each.against, about);
  return row;
}

view repairs_view(const std::vector<repair>& repairs) {
  view rows = view::array();
  for (const repair& r : repairs) {
    rows.push_back({{"change", r.change},
                    {"text", r.line.empty() ? r.text : r.line},
                    {"badge", badge_view(r.verdict)}});
  }
  return rows;
}

/// What is said of the step before the odd line of a derivation, or of a chain with an odd side.
std::string odd_text(const block_result& block, const goal_result& goal) {
  const bool before_odd = block.odd_line > 1 && &goal == &block.goals[block.odd_line - 2];
  return before_odd ? odd_line_text(block.odd_line) : odd_side_text(goal.odd_side);
}

/// The levels that decided, and those that did not, for the filter.
void set_levels(const std::vector<level_evidence>& levels, view& into) {
  std::string decided, open;
  into["levels"] = view::array();
  for (const level_evidence& e : levels) {
    const bool decides = !e.skipped && (passes(e.result) || e.result == verdict::refuted);
    std::string& list = decides ? decided : open;
    list += (list.empty() ? "" : " ") + std::string(to_text(e.at));
    into["levels"].push_back(level_view(e));
  }
  into["decided"] = decided;
  into["open"] = open;
}

}  // namespace

view badge_view(const std::string& verdict_name) {
  return {{"verdict", verdict_name}, {"mark", verdict_name}};
}

std::string short_number(double value) {
  if (!std::isfinite(value)) return "";
  return value == 0 ? "0" : fmt::format("{:.1e}", value);
}

std::string percent(double part, double whole) {
  return fmt::format("{:.2f}", whole > 0 ? 100 * part / whole : 0.0);
}

view counterexample_view(const properties::counterexample& against, const context& about) {
  const bool entry = against.row > 0;
  view sizes = view::array();
  for (const auto& [name, size] : against.sizes) {
    sizes.push_back({{"name", name_mathml(name)}, {"value", size}});
  }
  view values = view::array();
  for (const properties::named_matrix& m : against.values) {
    values.push_back({{"name", name_mathml(m.name)}, {"value", matrix_mathml(m)}});
  }
  const auto side = [&](const properties::named_matrix& m) {
    return m.entries.empty() ? "" : matrix_mathml(m, entry ? against.row : 0, against.col);
  };
  return {{"sizes", sizes},
          {"values", values},
          {"failing", against.failing},
          {"left", side(against.left)},
          {"right", side(against.right)},
          {"remark", against.note},
          {"enclosures",
           against.found_at == "rational" || against.found_at == "real" ? "" : against.found_at},
          {"plain", counterexample_text(against, about.options.matrices, "")},
          {"again", against.replay.empty() ? "" : "proofread check \"" + against.replay + "\""}};
}

view statement_view(const note_result& note, const block_result& block, const goal_result& goal,
                    const context& about) {
  const properties::finding& found = goal.found;
  const chain_link parts = block.kind == identities::block_kind::derive
                               ? split_relation(found.mathml)
                               : chain_link{"", checked_mathml(found.mathml)};
  view v = {{"id", found.name == block.name ? "" : found.name},
            {"name", found.name},
            {"badge", badge_view(to_text(found.result))},
            {"before", parts.first},
            {"math", parts.rest},
            {"text", goal.text},
            {"statement", found.statement},
            {"step", goal.reason},
            {"signature", found.signature},
            {"certificate", found.proof ? certificate_html(*found.proof) : ""},
            {"decision", found.reals ? decision_html(*found.reals) : ""},
            {"ladder", ladder(found.levels)},
            {"covered", found.covered},
            {"reason", found.result == verdict::undecided ? found.reason : ""},
            {"rendered", goal.rendered},
            {"counterexample", false},
            {"odd", odd_text(block, goal)},
            {"repairs", repairs_view(goal.repairs)},
            {"hypotheses", view::array()},
            {"replay", goal.replay},
            {"place", to_text(goal.place, note.path)}};
  set_levels(found.levels, v);
  if (found.against) v["counterexample"] = counterexample_view(*found.against, about);
  if (const auto known = about.hypotheses.find(found.name); known != about.hypotheses.end()) {
    for (const assumption_result* each : known->second) {
      v["hypotheses"].push_back(hypothesis_view(*each, about));
    }
  }
  for (const std::string list : {"repairs", "hypotheses", "levels"}) {
    v["any_" + list] = !v[list].empty();
  }
  return v;
}

}  // namespace proofread::reports::html
