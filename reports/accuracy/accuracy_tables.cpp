// SPDX-License-Identifier: MIT
#include "reports/accuracy/accuracy_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace proofread::reports {

using results::accuracy_results;
using results::measurement;
using results::ridge_path_point;
using results::strd_score;

namespace {

std::string digits_cell(double digits) {
  return std::isfinite(digits) ? fmt::format("{:.1f}", digits + 0.0) : "";
}

std::string answer_cell(const std::string& refused, double digits) {
  return refused.empty() ? digits_cell(digits) : "-";
}

std::string short_number(double x) {
  if (std::isinf(x)) return "infinite";
  return x == 0 ? "0" : fmt::format("{:.1e}", x);
}

std::string without_parameters(const std::string& family) {
  return family.substr(0, family.find('('));
}

template <typename T>
void add_once(std::vector<T>& to, const T& value) {
  if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

// Problems that differ in their condition number only share a table. Scalars by length of their
// numbers.
using series = std::tuple<std::size_t, std::string, std::string, int, int, bool>;
series series_of(const measurement& m) {
  const std::vector<std::string> scalars{"double", "quad", "mp50", "mp100"};
  const auto place = std::find(scalars.begin(), scalars.end(), m.scalar) - scalars.begin();
  return {static_cast<std::size_t>(place),
          m.scalar,
          without_parameters(m.family),
          m.rows,
          m.cols,
          m.lambda > 0};
}

using family_names = std::vector<std::string>;
std::map<series, family_names> members(const accuracy_results& of) {
  std::map<series, family_names> all;
  for (const measurement& m : of.measurements) add_once(all[series_of(m)], m.family);
  return all;
}

table digits_table(const accuracy_results& of, const series& which) {
  std::vector<std::pair<double, std::string>> columns;  // condition, family
  std::vector<std::string> solvers;
  for (const measurement& m : of.measurements) {
    if (series_of(m) != which) continue;
    add_once(columns, {m.condition, m.family});
    add_once(solvers, m.solver);
  }
  std::sort(columns.begin(), columns.end());
  table rows = {{"condition"}, {"attainable"}};
  for (const auto& [condition, family] : columns) rows[0].push_back(short_number(condition));
  rows[1].resize(rows[0].size());
  for (const std::string& solver : solvers) {
    rows.push_back({solver});
    rows.back().resize(rows[0].size());
  }
  for (const measurement& m : of.measurements) {
    if (series_of(m) != which) continue;
    const auto column = std::find(columns.begin(), columns.end(), std::pair(m.condition, m.family));
    const auto at = static_cast<std::size_t>(column - columns.begin()) + 1;
    const auto row = std::find(solvers.begin(), solvers.end(), m.solver) - solvers.begin() + 2;
    rows[1][at] = digits_cell(m.attainable);
    rows[static_cast<std::size_t>(row)][at] = answer_cell(m.refused, m.digits);
  }
  return rows;
}

std::vector<std::string> problem_row(const std::vector<const measurement*>& all) {
  const measurement& first = *all.front();
  std::vector<std::pair<double, std::string>> answers;
  for (const measurement* m : all) {
    if (m->refused.empty() && std::isfinite(m->digits)) answers.emplace_back(m->digits, m->solver);
  }
  std::stable_sort(answers.begin(), answers.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> row{fmt::format("{} {} x {}{}", first.family, first.rows, first.cols,
                                           first.lambda > 0 ? ", ridge" : ""),
                               short_number(first.condition), digits_cell(first.attainable)};
  if (answers.empty()) answers.emplace_back(std::nan(""), "");
  for (const auto& one : {answers.front(), answers.back()}) {
    row.push_back(digits_cell(one.first));
    row.push_back(one.second);
  }
  const auto refused = std::count_if(all.begin(), all.end(),
                                     [](const measurement* m) { return !m->refused.empty(); });
  row.push_back(fmt::format("{}/{}", refused, all.size()));
  return row;
}

}  // namespace

std::vector<titled_table> digits_tables(const accuracy_results& of) {
  std::vector<titled_table> all;
  for (const auto& [which, families] : members(of)) {
    if (families.size() < 2) continue;
    const auto& [place, scalar, family, rows, cols, ridge] = which;
    all.emplace_back(fmt::format("Correct digits in {}, {} {} x {}{}", scalar, family, rows, cols,
                                 ridge ? ", ridge" : ""),
                     digits_table(of, which));
  }
  return all;
}

std::vector<titled_table> problems_tables(const accuracy_results& of) {
  const auto grouped = members(of);
  std::map<std::pair<series, std::string>, std::vector<const measurement*>> problems;
  for (const measurement& m : of.measurements) {
    if (grouped.at(series_of(m)).size() < 2) problems[{series_of(m), m.family}].push_back(&m);
  }
  std::vector<titled_table> all;
  for (const auto& [what, rows] : problems) {
    const std::string title = "Other problems in " + rows.front()->scalar;
    if (all.empty() || all.back().first != title) {
      all.push_back(
          {title, {{"problem", "condition", "attainable", "best", "", "worst", "", "refused"}}});
    }
    all.back().second.push_back(problem_row(rows));
  }
  return all;
}

std::vector<titled_table> strd_tables(const accuracy_results& of) {
  std::vector<std::string> scalars;
  for (const strd_score& s : of.strd) add_once(scalars, s.scalar);
  std::vector<titled_table> all;
  for (const std::string& scalar : scalars) {
    std::vector<std::string> sets;
    std::vector<std::string> solvers;
    for (const strd_score& s : of.strd) {
      if (s.scalar != scalar) continue;
      add_once(sets, s.dataset);
      add_once(solvers, s.solver);
    }
    table rows(solvers.size() + 2, std::vector<std::string>(sets.size() + 1));
    rows[0][0] = "StRD";
    rows[1][0] = "attainable";
    for (const strd_score& s : of.strd) {
      if (s.scalar != scalar) continue;
      const auto j = std::find(sets.begin(), sets.end(), s.dataset) - sets.begin() + 1;
      const auto i = std::find(solvers.begin(), solvers.end(), s.solver) - solvers.begin() + 2;
      const auto column = static_cast<std::size_t>(j);
      auto& row = rows[static_cast<std::size_t>(i)];
      rows[0][column] = s.dataset;
      rows[1][column] = digits_cell(s.attainable);
      row[0] = s.solver;
      row[column] = answer_cell(s.refused, s.coefficients);
    }
    all.emplace_back("Correct digits of the coefficients in " + scalar + ", NIST StRD", rows);
  }
  return all;
}

table paths_table(const accuracy_results& of) {
  table rows = {{"ridge path", "lambda", "|w - pinv(X) y|", "|lambda w - X'y|"}};
  for (const ridge_path_point& p : of.paths) {
    const double decade = std::log10(p.lambda);
    if (std::remainder(std::round(decade * 2), 8.0) != 0) continue;
    rows.push_back(
        {p.problem, short_number(p.lambda), short_number(p.to_zero), short_number(p.to_infinity)});
  }
  return rows;
}

table refusals_table(const accuracy_results& of) {
  std::map<std::tuple<std::string, std::string, std::string>, int> counts;
  for (const measurement& m : of.measurements) {
    if (!m.refused.empty()) ++counts[{m.solver, m.scalar, m.refused}];
  }
  for (const strd_score& s : of.strd) {
    if (!s.refused.empty()) ++counts[{s.solver, s.scalar, s.refused}];
  }
  table rows = {{"solver", "scalar", "refused because", "problems"}};
  for (const auto& [what, count] : counts) {
    const auto& [solver, scalar, reason] = what;
    rows.push_back({solver, scalar, reason, std::to_string(count)});
  }
  return rows;
}

}  // namespace proofread::reports
