// SPDX-License-Identifier: MIT
#include "runs/own_data/data_problem.hpp"

#include <charconv>

#include "results/document/own_data.hpp"
#include "results/document/printable.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::runs {

namespace {

double as_double(std::string_view text) {
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

data_problem problem_from(const number_table& table, bool intercept) {
  data_problem p;
  p.rows = table.rows;
  const std::size_t columns = table.names.size() - 1;
  if (intercept) p.names.emplace_back(results::intercept_name);
  for (std::size_t j = 0; j < columns; ++j) p.names.push_back(results::printable(table.names[j]));
  p.fields.reserve(p.rows * (p.names.size() + 1));
  for (std::size_t i = 0; i < p.rows; ++i) {
    if (intercept) p.fields.emplace_back("1");
    for (std::size_t j = 0; j <= columns; ++j) p.fields.push_back(table.cell(i, j));
  }
  return p;
}

solvers::problem<double> stored_in_double(const data_problem& p, const solvers::rational& lambda) {
  using solvers::index;
  const index n = static_cast<index>(p.rows);
  const index d = static_cast<index>(p.names.size());
  solvers::problem<double> out{solvers::matrix<double>(n, d), solvers::vector<double>(n),
                               solvers::rounded<double>(lambda)};
  for (index i = 0; i < n; ++i) {
    const auto* row = &p.fields[static_cast<std::size_t>(i * (d + 1))];
    for (index j = 0; j < d; ++j) out.X(i, j) = as_double(row[j]);
    out.y(i) = as_double(row[d]);
  }
  return out;
}

}  // namespace proofread::runs
