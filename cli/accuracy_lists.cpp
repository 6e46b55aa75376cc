// SPDX-License-Identifier: MIT
#include "cli/accuracy_lists.hpp"

#include "reports/layout/table.hpp"
#include "runs/accuracy/fit.hpp"
#include "solvers/families/matrix_family.hpp"
#include "solvers/methods/all_solvers.hpp"

namespace proofread::cli {

std::string solvers_text() {
  reports::table rows = {{"solver", "lambda", "X: n x d", "by"}};
  for (const auto& solver : solvers::all_solvers<double>()) {
    const solvers::claims& what = solver.what;
    rows.push_back({std::string(what.name), runs::lambdas_of(what), runs::shapes_of(what),
                    std::string(what.equation)});
  }
  return reports::plain_table(rows);
}

std::string families_text() {
  std::string text;
  for (const auto& one : solvers::all_matrix_families()) {
    std::string name(one.name);
    for (std::size_t k = 0; k < one.parameters.size(); ++k) {
      name += (k == 0 ? "(" : ",") + std::string(one.parameters[k].name) + "=" +
              properties::to_text(one.parameters[k].usual);
    }
    if (!one.parameters.empty()) name += ")";
    text += name + std::string(name.size() < 40 ? 40 - name.size() : 1, ' ') +
            std::string(one.meaning) + "\n";
  }
  return text;
}

}  // namespace proofread::cli
