// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/accuracy/own_data_text.hpp"
#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::accuracy_results;
using results::data_trial;
using results::own_data;

namespace {

view cell_of(const own_data& of, const data_trial& t, std::size_t coefficient) {
  const std::string text = trial_digits(of, t, coefficient);
  if (text.empty() || text == "-" || text == "NA")
    return {{"text", text == "-" ? "–" : text}, {"shade", ""}, {"short", false}};
  const double digits = t.digits[coefficient];
  return {
      {"text", text}, {"shade", shade(digits)}, {"short", digits + 1 < of.attainable[coefficient]}};
}

// {"head": [...], "rows": [{"name", "cells"}]}: the first of each row names it.
view table_view(const table& rows) {
  view body = view::array();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    body.push_back({{"name", rows[i][0]},
                    {"cells", std::vector<std::string>(rows[i].begin() + 1, rows[i].end())}});
  }
  return {{"head", std::vector<std::string>(rows[0].begin() + 1, rows[0].end())}, {"rows", body}};
}

}  // namespace

view own_data_view(const accuracy_results& accuracy) {
  if (!accuracy.data) return false;
  const own_data& of = *accuracy.data;
  view limits = view::array(), rows = view::array();
  view refused = view::array();
  for (std::size_t j = 0; j < of.names.size(); ++j) {
    limits.push_back({{"text", fmt::format("{:.1f}", of.attainable[j] + 0.0)},
                      {"shade", shade(of.attainable[j])}});
  }
  for (const data_trial& t : of.trials) {
    view cells = view::array();
    for (std::size_t j = 0; j < of.names.size(); ++j) cells.push_back(cell_of(of, t, j));
    rows.push_back(
        {{"solver", trial_name(t)}, {"cells", cells}, {"best", t.solver == of.recommended}});
    if (!t.refused.empty()) refused.push_back({{"solver", t.solver}, {"why", t.refused}});
  }
  return {{"file", of.file},
          {"rows_count", of.rows},
          {"lambda", of.lambda > 0 ? fmt::format("{}", of.lambda) : ""},
          {"names", of.names},
          {"limits", limits},
          {"rows", rows},
          {"any_refused", !refused.empty()},
          {"refused", refused},
          {"target", of.target},
          {"remarks", of.remarks},
          {"coefficients", table_view(coefficient_table(of))},
          {"dependence", dependence_sentences(of)},
          {"any_given", !of.given.empty()},
          {"given", table_view(given_table(of))},
          {"condition", own_data_condition(of)},
          {"beyond", beyond_double(of)},
          {"advice", of.advice}};
}

}  // namespace proofread::reports::html
