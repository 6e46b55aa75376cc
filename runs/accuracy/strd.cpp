// SPDX-License-Identifier: MIT
#include "runs/accuracy/strd.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "identities/text/file.hpp"
#include "runs/conduct/interrupt.hpp"
#include "solvers/measurement/regression.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/strd.hpp"

namespace proofread::runs {

namespace fs = std::filesystem;

namespace {

using results::strd_score;
using solvers::real;
using solvers::regression;

// Tables of a regression come from direct solvers of least squares.
bool takes_part(const solvers::claims& what, const accuracy_field& field) {
  if (!field.solvers.empty() && !among(field.solvers, what.name)) return false;
  return what.minimises != solvers::objective::ridge && what.fits != solvers::shapes::wide &&
         what.bound != solvers::stability::statistical;
}

// Correct digits of the coefficients that follow from the data stored in S, without other error.
template <class S>
double attainable(const solvers::strd_set& set, const regression<real>& truth) {
  const auto best = solvers::exact_regression(
      solvers::stored_problem<S>(set, solvers::powers::working), set.intercept);
  return compare(solvers::rounded_table<S>(best), truth).w;
}

template <class S>
void fill(strd_score& row, const solvers::entry<S>& solver, const solvers::problem<S>& p,
          const solvers::strd_set& set, const regression<real>& truth) {
  const auto found = regress(solver.solve, p, set.intercept);
  if (const auto* no = std::get_if<solvers::refusal>(&found)) {
    row.refused = no->text;
    return;
  }
  const auto digits = compare(std::get<regression<S>>(found), truth);
  row.coefficients = digits.w;
  row.deviations = digits.deviations;
  row.residual_deviation = digits.residual_deviation;
  row.r_squared = digits.r_squared;
  row.residual_ss = digits.residual_sum_of_squares;
  const auto solved = solver.solve(p);
  const auto rank = std::get<solvers::solution<S>>(solved).rank;
  row.rank = static_cast<int>(std::max<solvers::index>(rank, 0));
}

template <class S>
void score(const solvers::strd_set& set, const regression<real>& truth, const accuracy_field& field,
           row_book& book) {
  const solvers::problem<S> p = solvers::working_problem<S>(set);
  const double ceiling = attainable<S>(set, truth);
  for (const solvers::entry<S>& solver : solvers::all_solvers<S>()) {
    if (interrupted()) return;
    if (!takes_part(solver.what, field)) continue;
    strd_score row;
    row.dataset = set.name;
    row.solver = solver.what.name;
    row.scalar = solvers::scalar_name<S>();
    row.attainable = ceiling;
    if (book.has(row)) continue;
    fill(row, solver, p, set, truth);
    book.add(row);
  }
}

void score_all(const solvers::strd_set& set, const accuracy_field& field, row_book& book) {
  const auto truth =
      solvers::exact_regression(solvers::working_problem<solvers::rational>(set), set.intercept);
  for_each_scalar(field, [&]<class S>() { score<S>(set, truth, field, book); });
}

}  // namespace

std::string strd_directory() {
  if (const char* chosen = std::getenv("PROOFREAD_STRD")) return chosen;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / PROOFREAD_INSTALLED_STRD;
    if (fs::is_directory(installed, error)) return installed.string();
  }
  return PROOFREAD_SOURCE_STRD;
}

std::vector<accuracy_step> strd_steps(const std::string& directory, const accuracy_field& field,
                                      std::string& trouble) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".dat") paths.push_back(entry->path());
  }
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) trouble = "no StRD sets (*.dat) in " + directory + "; set PROOFREAD_STRD";
  std::vector<accuracy_step> steps;
  for (const fs::path& path : paths) {
    const auto content = identities::read_file(path.string());
    if (!content) {
      trouble = content.error().message;
      return {};
    }
    const auto parsed = solvers::parse_strd(*content);
    if (const auto* wrong = std::get_if<solvers::strd_error>(&parsed)) {
      trouble = path.string() + ":" + std::to_string(wrong->line) + ": " + wrong->text;
      return {};
    }
    const auto& set = std::get<solvers::strd_set>(parsed);
    steps.push_back({set.name, [set, field](row_book& book) { score_all(set, field, book); }});
  }
  return steps;
}

}  // namespace proofread::runs
