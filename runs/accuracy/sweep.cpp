// SPDX-License-Identifier: MIT
#include "runs/accuracy/sweep.hpp"

#include <algorithm>
#include <optional>

#include "runs/accuracy/fit.hpp"
#include "runs/accuracy/row.hpp"
#include "runs/conduct/interrupt.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::runs {

bool among(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

namespace {

using results::measurement;
using solvers::rational;

// Rough seconds an operation takes; for keeping a sweep short, nothing else.
template <class S>
double operation_seconds() {
  return 1.0 / (std::is_same_v<S, double> ? 1 << 30 : 1 << 23);
}

// Why a solver of the field has no part in it on n x d, or empty.
template <class S>
std::string left_out(const solvers::claims& what, const accuracy_field& field, solvers::index n,
                     solvers::index d, bool positive_lambda) {
  if (std::string why = misfit(what, n, d, positive_lambda); !why.empty()) return why;
  if (what.bound == solvers::stability::statistical && !std::is_same_v<S, double>) {
    return "is measured in double only";
  }
  const double seconds = operations(what, n, d, solvers::roundoff<S>()) * operation_seconds<S>();
  return seconds <= field.patience ? "" : "would take longer than this sweep allows";
}

template <class S>
bool takes_part(const solvers::claims& what, const accuracy_field& field,
                const solvers::problem<rational>& p) {
  if (!field.solvers.empty() && !among(field.solvers, what.name)) return false;
  return left_out<S>(what, field, p.X.rows(), p.X.cols(), p.lambda > 0).empty();
}

template <class S>
void add_reasons(const accuracy_problem& what, const accuracy_field& field,
                 std::vector<std::string>& to) {
  const auto sizes = shape_of(what.family, what.asked);
  for (const solvers::entry<S>& solver : solvers::all_solvers<S>()) {
    if (!field.solvers.empty() && !among(field.solvers, solver.what.name)) continue;
    const std::string why =
        left_out<S>(solver.what, field, sizes.rows, sizes.cols, !what.lambda || *what.lambda > 0);
    const std::string text = std::string(solver.what.name) + " " + why;
    if (!why.empty() && !among(to, text)) to.push_back(text);
  }
}

// A problem drawn; solved exactly when the first row asks for it.
struct drawn_problem {
  std::string family;
  solvers::problem<rational> meant;
  std::optional<solvers::yardstick> exactly;
  double condition = 0;

  measurement blank(std::string_view solver, std::string_view scalar) const {
    measurement row;
    row.solver = solver;
    row.scalar = scalar;
    row.family = family;
    row.rows = static_cast<int>(meant.X.rows());
    row.cols = static_cast<int>(meant.X.cols());
    row.lambda = solvers::rounded<double>(meant.lambda);
    return row;
  }

  void solve() {
    if (exactly) return;
    exactly = solvers::yardstick_of(meant);
    condition = solvers::condition_number(meant.X);
  }
};

template <class S>
void measure(drawn_problem& on, const accuracy_field& field, row_book& book) {
  std::optional<solvers::stored_problem_of<S>> stored;
  for (const solvers::entry<S>& solver : solvers::all_solvers<S>()) {
    if (interrupted()) return;
    if (!takes_part<S>(solver.what, field, on.meant)) continue;
    measurement row = on.blank(solver.what.name, solvers::scalar_name<S>());
    if (book.has(row)) continue;
    if (!stored) {
      on.solve();
      stored = solvers::store_problem<S>(on.meant, *on.exactly);
    }
    row.condition = on.condition;
    row.attainable = stored->attainable();
    enter(try_solver(solver, *stored), row);
    book.add(row);
  }
}

void measure_problem(const accuracy_problem& what, const accuracy_field& field, std::uint64_t seed,
                     row_book& book) {
  drawn_problem on{what.family.text, draw(what, seed), std::nullopt, 0};
  for_each_scalar(field, [&]<class S>() { measure<S>(on, field, book); });
}

}  // namespace

std::vector<accuracy_step> problem_steps(const std::vector<accuracy_problem>& problems,
                                         const accuracy_field& field, std::uint64_t seed) {
  std::vector<accuracy_step> steps;
  for (const accuracy_problem& what : problems) {
    steps.push_back({name_of(what), [what, field, seed](row_book& book) {
                       measure_problem(what, field, seed, book);
                     }});
  }
  return steps;
}

std::vector<std::string> reasons_against(const std::vector<accuracy_problem>& problems,
                                         const accuracy_field& field) {
  std::vector<std::string> all;
  for (const accuracy_problem& what : problems) {
    for_each_scalar(field, [&]<class S>() { add_reasons<S>(what, field, all); });
  }
  return all;
}

std::vector<std::string> solver_names() {
  std::vector<std::string> names;
  for (const auto& solver : solvers::all_solvers<double>()) names.emplace_back(solver.what.name);
  return names;
}

std::vector<std::string> scalar_names() {
  std::vector<std::string> names;
  for (const solvers::precision& one : solvers::precisions) names.emplace_back(one.name);
  return names;
}

}  // namespace proofread::runs
