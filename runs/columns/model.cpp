// SPDX-License-Identifier: MIT
#include "runs/columns/model.hpp"

#include <algorithm>

#include "results/document/printable.hpp"
#include "runs/columns/columns.hpp"
#include "runs/columns/formula.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

namespace {

void erase(std::vector<std::size_t>& from, std::size_t column) {
  from.erase(std::remove(from.begin(), from.end(), column), from.end());
}

/// All but the target; a first column without a name counts rows.
void take_all(const text_table& table, model& into) {
  for (std::size_t j = 0; j < table.names.size(); ++j) {
    if (j == into.target) continue;
    if (j == 0 && table.named && table.unnamed[0]) {
      into.remarks.emplace_back(
          "the first column has no name and is left out as one that names the rows; --columns "
          "takes it as 1");
      continue;
    }
    into.columns.push_back(j);
  }
}

expected<model> by_formula(const text_table& table, const formula& said) {
  model out;
  const auto target = column_of(table, said.target);
  if (!target) return target.error();
  out.target = *target;
  out.intercept = said.intercept;
  out.named_by_user = !said.all;
  if (said.all) take_all(table, out);
  for (const auto& [name, added] : said.terms) {
    const auto column = column_of(table, name);
    if (!column) return column.error();
    erase(out.columns, *column);
    if (added) out.columns.push_back(*column);
  }
  return out;
}

expected<model> by_names(const text_table& table, const model_request& asked) {
  model out;
  out.intercept = asked.intercept;
  const auto target = column_of(table, asked.target);
  if (!target) return target.error();
  out.target = *target;
  out.named_by_user = !asked.columns.empty();
  if (asked.columns.empty()) take_all(table, out);
  for (const std::string& name : asked.columns) {
    const auto column = column_of(table, name);
    if (!column) return column.error();
    erase(out.columns, *column);
    out.columns.push_back(*column);
  }
  for (const std::string& name : asked.drop) {
    const auto column = column_of(table, name);
    if (!column) return column.error();
    erase(out.columns, *column);
  }
  return out;
}

}  // namespace

expected<model> model_of(const text_table& table, const model_request& asked) {
  expected<model> found = diagnostic{};
  if (asked.formula.empty()) {
    found = by_names(table, asked);
  } else {
    const auto said = read_formula(asked.formula);
    if (!said) return said.error();
    found = by_formula(table, *said);
  }
  if (!found) return found;
  if (std::count(found->columns.begin(), found->columns.end(), found->target) > 0) {
    return diagnostic{
        {}, "the target is one of the columns, too", "name other columns, or leave it out"};
  }
  return found;
}

}  // namespace proofread::runs
