// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "reports/accuracy/accuracy_tables.hpp"
#include "reports/accuracy/accuracy_text.hpp"
#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::accuracy_results;
using results::measurement;
using results::ridge_path_point;
using results::strd_score;

namespace {

/// In the order of the document, each once.
template <typename Rows, typename Member>
std::vector<std::string> distinct(const Rows& rows, Member member) {
  std::vector<std::string> names;
  for (const auto& row : rows) {
    if (std::find(names.begin(), names.end(), row.*member) == names.end())
      names.push_back(row.*member);
  }
  return names;
}

/// Text that can stand in a <script> element.
std::string data_text(const view& data) {
  std::string text;
  for (const char c : data.dump(-1, ' ', false, view::error_handler_t::replace)) {
    text += c == '<' ? "\\u003c" : std::string(1, c);
  }
  return text;
}

view rounded(double value) {
  return std::isfinite(value) ? view::parse(fmt::format("{:.4g}", value)) : view(nullptr);
}

view measurement_rows(const std::vector<measurement>& measurements) {
  view rows = view::array();
  for (const measurement& m : measurements) {
    rows.push_back({m.solver, m.scalar, m.family, m.rows, m.cols, rounded(m.condition),
                    rounded(m.lambda), rounded(m.forward_error), rounded(m.backward_error),
                    rounded(m.residual), rounded(m.digits), rounded(m.attainable), rounded(m.bound),
                    rounded(m.seconds), m.refused});
  }
  return rows;
}

view path_rows(const std::vector<ridge_path_point>& paths) {
  view rows = view::array();
  for (const ridge_path_point& p : paths) {
    view coefficients = view::array();
    for (const double w : p.coefficients) coefficients.push_back(rounded(w));
    rows.push_back(
        {p.problem, rounded(p.lambda), coefficients, rounded(p.to_zero), rounded(p.to_infinity)});
  }
  return rows;
}

std::string digits_text(double digits) {
  return std::isfinite(digits) ? fmt::format("{:.1f}", digits > 0 ? digits : 0.0) : "all";
}

view cell_of(const strd_score& s) {
  if (!s.refused.empty()) {
    return {{"text", "–"},
            {"shade", ""},
            {"short", false},
            {"about", fmt::format("{}, {}: refused, {}", s.dataset, s.solver, s.refused)}};
  }
  return {{"text", digits_text(s.coefficients)},
          {"shade", shade(s.coefficients)},
          {"short", s.coefficients + 1 < s.attainable},
          {"about", fmt::format("{}, {}: coefficients {}, standard deviations {}, residual sum of "
                                "squares {}, R squared {}; attainable {} digits{}",
                                s.dataset, s.solver, digits_text(s.coefficients),
                                digits_text(s.deviations), digits_text(s.residual_ss),
                                digits_text(s.r_squared), digits_text(s.attainable),
                                s.rank > 0 ? fmt::format("; rank {}", s.rank) : "")}};
}

view heat_map(const std::vector<strd_score>& all, const std::string& scalar) {
  std::vector<strd_score> scores;
  std::copy_if(all.begin(), all.end(), std::back_inserter(scores),
               [&](const strd_score& s) { return s.scalar == scalar; });
  const std::vector<std::string> sets = distinct(scores, &strd_score::dataset);
  view limits = view::array(), rows = view::array();
  for (const std::string& set : sets) {
    const auto any = std::find_if(scores.begin(), scores.end(),
                                  [&](const strd_score& s) { return s.dataset == set; });
    limits.push_back({{"text", digits_text(any->attainable)}, {"shade", shade(any->attainable)}});
  }
  for (const std::string& solver : distinct(scores, &strd_score::solver)) {
    view cells = view::array();
    for (const std::string& set : sets) {
      const auto at = std::find_if(scores.begin(), scores.end(), [&](const strd_score& s) {
        return s.dataset == set && s.solver == solver;
      });
      cells.push_back(at == scores.end()
                          ? view{{"text", ""}, {"shade", ""}, {"short", false}, {"about", ""}}
                          : cell_of(*at));
    }
    rows.push_back({{"solver", solver}, {"cells", cells}});
  }
  return {{"scalar", scalar},
          {"sets", sets},
          {"limits", limits},
          {"rows", rows},
          {"open", scalar == "double"}};
}

}  // namespace

std::string shade(double digits) {
  return std::to_string(std::isfinite(digits) ? std::clamp(static_cast<int>(digits), 0, 15) : 15);
}

view accuracy_view(const context& about) {
  if (!about.document.accuracy) return false;
  const accuracy_results accuracy = without_own_data(*about.document.accuracy);
  view maps = view::array();
  for (const std::string& scalar : distinct(accuracy.strd, &strd_score::scalar)) {
    maps.push_back(heat_map(accuracy.strd, scalar));
  }
  return {{"complete", accuracy.complete},
          {"own_data", own_data_view(accuracy)},
          {"any_measurements", !accuracy.measurements.empty()},
          {"count", accuracy.measurements.size()},
          {"any_strd", !maps.empty()},
          {"maps", maps},
          {"any_paths", !accuracy.paths.empty()},
          {"data", data_text({{"measurements", measurement_rows(accuracy.measurements)},
                              {"paths", path_rows(accuracy.paths)}})}};
}

}  // namespace proofread::reports::html
