// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "reports/accuracy/own_data_text.hpp"
#include "reports/html/headline.hpp"
#include "reports/html/views.hpp"
#include "reports/text/summary.hpp"

namespace proofread::reports::html {

using results::block_result;
using results::coverage_row;
using results::goal_result;
using results::mutation_score;
using results::note_result;
using results::problem;
using results::run_record;
using results::standing;
using results::strd_score;

namespace {

int count(const std::map<std::string, int>& from, const std::string& name) {
  const auto found = from.find(name);
  return found == from.end() ? 0 : found->second;
}

/// Shares of a bar: {verdict, count, from, width}, nothing for a count of zero.
view bar_view(const std::map<std::string, int>& counts) {
  int all = 0, before = 0;
  for (const properties::verdict v : properties::all_verdicts) all += count(counts, to_text(v));
  view parts = view::array();
  for (const properties::verdict v : properties::all_verdicts) {
    const int n = count(counts, to_text(v));
    if (n == 0) continue;
    parts.push_back({{"badge", badge_view(to_text(v))},
                     {"count", n},
                     {"from", percent(before, all)},
                     {"width", percent(n, all)}});
    before += n;
  }
  return parts;
}

view note_rows(const results::document& document) {
  view rows = view::array();
  for (const note_result& note : document.notes) {
    std::map<std::string, int> counts;
    int passing = 0, statements = 0;
    for (const block_result& block : note.blocks) {
      passing += block.stands == standing::passes ? 1 : 0;
      for (const goal_result& goal : block.goals) {
        ++counts[to_text(goal.found.result)];
        ++statements;
      }
    }
    const int blocks = static_cast<int>(note.blocks.size());
    rows.push_back({{"name", note.name},
                    {"blocks", blocks},
                    {"passing", passing},
                    {"all_pass", passing == blocks && note.problems.empty()},
                    {"statements", statements},
                    {"bar", bar_view(counts)}});
  }
  return rows;
}

view concern_rows(const results::document& document) {
  view rows = view::array();
  for (const standing s : {standing::malformed, standing::fails, standing::undecided}) {
    for (const concern& c : concerns(document, s)) {
      const std::string badge = to_text(c.goal->found.result), said = complaint(c);
      rows.push_back({{"anchor", c.goal->found.name},
                      {"name", c.goal->found.name},
                      {"text", c.goal->text},
                      {"complaint", said.rfind(badge, 0) == 0 ? said.substr(badge.size()) : said},
                      {"badge", badge_view(to_text(c.goal->found.result))}});
    }
  }
  for (const note_result& note : document.notes) {
    for (const problem& p : note.problems) {
      rows.push_back({{"anchor", "note-" + note.name},
                      {"name", note.name},
                      {"text", p.message},
                      {"complaint", p.place.line > 0 ? ", " + line_text(p.place) : ""},
                      {"badge", badge_view("malformed")}});
    }
  }
  return rows;
}

view coverage_rows(const std::vector<coverage_row>& coverage) {
  view rows = view::array();
  for (const coverage_row& row : coverage) {
    const int covered = row.checked + row.definitions + row.reasons;
    rows.push_back({{"document", row.document},
                    {"statements", row.statements},
                    {"checked", row.checked},
                    {"definitions", row.definitions},
                    {"reasons", row.reasons},
                    {"open", row.statements - covered},
                    {"checked_width", percent(row.checked, row.statements)},
                    {"rest_width", percent(row.definitions + row.reasons, row.statements)}});
  }
  return rows;
}

view kill_view(const results::document& document) {
  if (!document.mutants) return false;
  int killed = 0, counted = 0, survived = 0;
  for (const mutation_score& s : document.mutants->notes) {
    killed += s.killed + s.malformed;
    counted += s.mutants - s.equivalent;
    survived += s.survived;
  }
  return {{"percent", counted > 0 ? fmt::format("{:.1f}", 100.0 * killed / counted) : "0"},
          {"killed", killed},
          {"counted", counted},
          {"survived", survived}};
}

/// The solver with the most digits on average over the data sets, in double.
view strd_view(const results::document& document) {
  if (!document.accuracy || document.accuracy->strd.empty()) return false;
  struct sums {
    double digits = 0, attainable = 0;
    int sets = 0;
  };
  std::map<std::string, sums> solvers;
  for (const strd_score& s : document.accuracy->strd) {
    if (s.scalar != "double") continue;
    sums& all = solvers[s.solver];
    all.digits += s.refused.empty() ? s.coefficients : 0;
    all.attainable += s.attainable;
    ++all.sets;
  }
  const auto mean = [](const sums& s) { return s.digits / std::max(s.sets, 1); };
  const auto best = std::max_element(
      solvers.begin(), solvers.end(),
      [&](const auto& a, const auto& b) { return mean(a.second) < mean(b.second); });
  if (best == solvers.end()) return false;
  return {{"digits", fmt::format("{:.1f}", mean(best->second))},
          {"attainable", fmt::format("{:.1f}", best->second.attainable / best->second.sets)},
          {"solver", best->first},
          {"sets", best->second.sets},
          {"solvers", solvers.size()}};
}

}  // namespace

view overview_view(const context& about) {
  const results::document& document = about.document;
  const headline top = headline_of(document);
  view v = {{"headline", top.text},
            {"all_pass", top.good},
            {"blocks", document.sums.blocks},
            {"not_reached", statements_not_reached(document)},
            {"statements", document.sums.goals},
            {"bar", bar_view(document.sums.verdicts)},
            {"rows", note_rows(document)},
            {"concerns", concern_rows(document)},
            {"coverage", coverage_rows(document.coverage)},
            {"kill", kill_view(document)},
            {"strd", strd_view(document)}};
  v["advice"] = view::array();
  if (document.accuracy && document.accuracy->data) {
    v["advice"] = document.accuracy->data->advice;
  }
  v["any_not_reached"] = v["not_reached"] > 0;
  v["any_blocks"] = document.sums.blocks > 0;
  v["any_coverage"] = !document.coverage.empty();
  v["any_concerns"] = !v["concerns"].empty();
  v["any_statements"] = document.sums.goals > 0;
  return v;
}

view run_view(const context& about) {
  const results::document& d = about.document;
  view libraries = view::array(), levels = view::array(), runs = view::array();
  for (const auto& [name, version] : d.tool.libraries) {
    libraries.push_back({{"name", name}, {"version", version}});
  }
  for (const auto& [name, points] : d.levels) {
    levels.push_back({{"name", name}, {"points", points}});
  }
  for (const run_record& r : d.runs) {
    runs.push_back({{"command", r.command},
                    {"seed", r.seed},
                    {"shard", r.shards > 1 ? fmt::format("{}/{}", r.shard, r.shards) : ""},
                    {"started", r.started},
                    {"seconds", fmt::format("{:.1f}", r.seconds)}});
  }
  return {{"version", d.tool.version},
          {"commit", d.tool.commit},
          {"compiler", d.tool.compiler},
          {"flags", d.tool.flags},
          {"cpu", d.tool.cpu},
          {"seed", d.seed},
          {"started", d.started},
          {"seconds", fmt::format("{:.1f}", d.seconds)},
          {"any_runs", d.runs.size() > 1},
          {"runs", runs},
          {"libraries", libraries},
          {"levels", levels}};
}

}  // namespace proofread::reports::html
