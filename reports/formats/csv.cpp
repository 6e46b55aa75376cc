// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cmath>
#include <map>

#include "reports/format.hpp"

namespace proofread::reports::formats {

using results::block_result;
using results::goal_result;
using results::measurement;
using results::note_result;
using results::ridge_path_point;
using results::strd_score;

std::string csv(const results::document& document, const format_options& options);

namespace {

/// A row by column; what is not there stays empty.
using row = std::map<std::string, std::string>;

const char* const columns[] = {
    "kind",          "name",           "solver",     "scalar",
    "rows",          "cols",           "condition",  "lambda",
    "digits",        "attainable",     "residual",   "bound",
    "forward_error", "backward_error", "deviations", "residual_deviation",
    "r_squared",     "residual_ss",    "rank",       "to_zero",
    "to_infinity",   "seconds",        "outcome"};

std::string field_of(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : (std::isnan(value) ? "nan" : "inf");
}

/// RFC 4180: quoted where it holds a comma, a quote or a line break.
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string line(const row& values) {
  std::string text;
  for (const char* column : columns) {
    const auto found = values.find(column);
    if (column != columns[0]) text += ",";
    if (found != values.end()) text += cell(found->second);
  }
  return text + "\n";
}

row row_of(const goal_result& goal, const properties::level_evidence& e) {
  return {{"kind", "statement"},
          {"name", goal.found.name},
          {"scalar", to_text(e.at)},
          {"digits", e.decided > 0 ? field_of(e.digits) : ""},
          {"residual", field_of(e.residual)},
          {"bound", field_of(e.bound)},
          {"seconds", field_of(e.milliseconds / 1000)},
          {"outcome", e.skipped ? "skipped" : to_text(e.result)}};
}

row row_of(const measurement& m) {
  row values = {{"kind", "solution"},
                {"name", m.family},
                {"solver", m.solver},
                {"scalar", m.scalar},
                {"rows", std::to_string(m.rows)},
                {"cols", std::to_string(m.cols)},
                {"condition", field_of(m.condition)},
                {"lambda", field_of(m.lambda)},
                {"attainable", field_of(m.attainable)},
                {"seconds", field_of(m.seconds)},
                {"outcome", m.refused.empty() ? "solved" : m.refused}};
  if (!m.refused.empty()) return values;
  values["digits"] = field_of(m.digits);
  values["residual"] = field_of(m.residual);
  values["bound"] = field_of(m.bound);
  values["forward_error"] = field_of(m.forward_error);
  values["backward_error"] = field_of(m.backward_error);
  return values;
}

row row_of(const strd_score& s) {
  row values = {{"kind", "nist"},
                {"name", s.dataset},
                {"solver", s.solver},
                {"scalar", s.scalar},
                {"attainable", field_of(s.attainable)},
                {"outcome", s.refused.empty() ? "solved" : s.refused}};
  if (!s.refused.empty()) return values;
  values["digits"] = field_of(s.coefficients);
  values["deviations"] = field_of(s.deviations);
  values["residual_deviation"] = field_of(s.residual_deviation);
  values["r_squared"] = field_of(s.r_squared);
  values["residual_ss"] = field_of(s.residual_ss);
  values["rank"] = s.rank > 0 ? std::to_string(s.rank) : "";
  return values;
}

row row_of(const ridge_path_point& p) {
  return {{"kind", "path"},
          {"name", p.problem},
          {"lambda", field_of(p.lambda)},
          {"to_zero", field_of(p.to_zero)},
          {"to_infinity", field_of(p.to_infinity)}};
}

}  // namespace

/// Every number of the document, one row each: a statement at a level, a solver on a problem or a
/// NIST data set, a point of a ridge path.
std::string csv(const results::document& document, const format_options&) {
  std::string text;
  for (const char* column : columns) text += (text.empty() ? "" : ",") + std::string(column);
  text += "\n";
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) {
      for (const goal_result& goal : block.goals) {
        for (const properties::level_evidence& e : goal.found.levels) text += line(row_of(goal, e));
      }
    }
  }
  if (!document.accuracy) return text;
  for (const measurement& m : document.accuracy->measurements) text += line(row_of(m));
  for (const strd_score& s : document.accuracy->strd) text += line(row_of(s));
  for (const ridge_path_point& p : document.accuracy->paths) text += line(row_of(p));
  return text;
}

}  // namespace proofread::reports::formats
