// SPDX-License-Identifier: MIT
#include "runs/own_data/data.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

#include "identities/text/file.hpp"
#include "results/document/printable.hpp"
#include "runs/accuracy/fit.hpp"
#include "runs/accuracy/lambda.hpp"
#include "runs/accuracy/row.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/own_data/advice.hpp"
#include "runs/own_data/exact_work.hpp"
#include "runs/tables/columns.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/stop.hpp"

namespace proofread::runs {

namespace {

using solvers::index;
using solvers::rational;

// Numbers of the problem as text: X row by row and y behind it.
struct data_problem {
  std::vector<std::string> names;
  std::vector<std::string_view> fields;  // rows x (names + 1)
  std::size_t rows = 0;
};

data_problem split(const number_table& table, std::size_t target, bool intercept) {
  data_problem p;
  p.rows = table.rows;
  if (intercept) p.names.emplace_back(results::intercept_name);
  for (std::size_t j = 0; j < table.names.size(); ++j) {
    if (j != target) p.names.push_back(results::printable(table.names[j]));
  }
  p.fields.reserve(p.rows * (p.names.size() + 1));
  for (std::size_t i = 0; i < p.rows; ++i) {
    if (intercept) p.fields.emplace_back("1");
    for (std::size_t j = 0; j < table.names.size(); ++j) {
      if (j != target) p.fields.push_back(table.cell(i, j));
    }
    p.fields.push_back(table.cell(i, target));
  }
  return p;
}

double nearest(std::string_view text) {
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

solvers::problem<double> stored(const data_problem& p, const rational& lambda) {
  const index n = static_cast<index>(p.rows);
  const index d = static_cast<index>(p.names.size());
  solvers::problem<double> out{solvers::matrix<double>(n, d), solvers::vector<double>(n),
                               solvers::rounded<double>(lambda)};
  for (index i = 0; i < n; ++i) {
    const auto* row = &p.fields[static_cast<std::size_t>(i * (d + 1))];
    for (index j = 0; j < d; ++j) out.X(i, j) = nearest(row[j]);
    out.y(i) = nearest(row[d]);
  }
  return out;
}

// Digits of the largest coefficient as written that an error of at most bound*||w|| leaves, w the
// solution of what is stored.
double guaranteed_digits(double bound, const solvers::stored_problem_of<double>& on) {
  index j = 0;
  on.meant.cwiseAbs().maxCoeff(&j);
  const solvers::working_precision scope(solvers::comparison_bits);
  const rational stored_away = abs(on.exactly.w(j) - on.meant(j));
  const solvers::real size = on.meant(j) == 0 ? solvers::real(1) : solvers::real(abs(on.meant(j)));
  const solvers::real norm = on.exactly.sizes.norm_w == 0 ? 1 : on.exactly.sizes.norm_w;
  const solvers::real error = (bound * norm + solvers::real(stored_away)) / size;
  const double most = on.attainable_digits[static_cast<std::size_t>(j)];
  return error == 0 ? most : std::clamp(static_cast<double>(-log10(error)), 0.0, most) + 0.0;
}

results::data_trial run(const solvers::entry<double>& solver,
                        const solvers::stored_problem_of<double>& on, results::measurement& row) {
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  const solvers::performance t = try_solver(solver, on);
  results::data_trial out{std::string(solver.what.name),
                          t.refused,
                          t.coefficient_digits,
                          t.digits,
                          t.refused.empty() ? guaranteed_digits(t.bound, on) : nothing,
                          t.seconds,
                          0};
  if (!t.refused.empty()) out.least = nothing;
  row.solver = out.solver;
  enter(t, row);
  return out;
}

void enter_stage(const data_options& asked, int done, const std::string& what) {
  constexpr int all = 4;
  if (asked.progress) asked.progress(done, all, what);
}

// Why a solver has no part in it, or empty.
std::string left_out(const solvers::claims& what, const solvers::problem<double>& given) {
  if (what.bound == solvers::stability::statistical) {
    return "is left out of --data: descent by random rows has no bound of one run";
  }
  return misfit(what, given.X.rows(), given.X.cols(), given.lambda > 0);
}

results::measurement blank_row(const results::own_data& of, double attainable) {
  results::measurement row;
  row.scalar = "double";
  row.family = of.file;
  row.rows = of.rows;
  row.cols = static_cast<int>(of.names.size());
  row.condition = of.condition;
  row.lambda = of.lambda;
  row.attainable = attainable;
  return row;
}

// Solvers that fit; those that would take too long are named with a reason.
void run_all(const data_options& asked, const solvers::stored_problem_of<double>& on,
             data_outcome& found) {
  constexpr double most_operations = 5e9;  // some seconds
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  results::own_data& into = found.report;
  std::string reasons;
  for (const auto& solver : solvers::all_solvers<double>()) {
    const std::vector<std::string>& names = asked.solvers;
    const std::string name(solver.what.name);
    if (!names.empty() && std::find(names.begin(), names.end(), name) == names.end()) continue;
    if (interrupted()) return;
    if (const std::string why = left_out(solver.what, on.given); !why.empty()) {
      reasons += (reasons.empty() ? "" : ", ") + name + " " + why;
      continue;
    }
    enter_stage(asked, 3, name);
    const double count =
        operations(solver.what, on.given.X.rows(), on.given.X.cols(), solvers::roundoff<double>());
    if (count > most_operations) {
      into.trials.push_back(
          {name, "left out: it may take too long", {}, nothing, nothing, 0, count, true});
      continue;
    }
    results::measurement row = blank_row(into, on.attainable());
    into.trials.push_back(run(solver, on, row));
    into.trials.back().operations = count;
    found.measurements.push_back(row);
  }
  if (into.trials.empty()) found.error = asked.file + ": nothing to measure: " + reasons;
}

// kappa_2 of X; a wide X is small enough to be written out.
double condition_of(const solvers::integer_columns& columns, const solvers::yardstick& solved) {
  const index d = solved.data.d;
  if (solved.data.n >= d) return solvers::condition_number_from_gram(solved.data.gram);
  solvers::matrix<rational> X(solved.data.n, d);
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < X.rows(); ++i)
      X(i, j) = solvers::quotient(columns.entries(i, j)) * columns.units(j);
  }
  return solvers::condition_number(X);
}

// Everything about the data as written.
solvers::vector<rational> describe(const data_problem& p, const solvers::integer_columns& decimals,
                                   const rational& lambda, const data_options& asked,
                                   results::own_data& into) {
  enter_stage(asked, 0, "solving exactly as written");
  const auto written = yardstick_of(moments_of(decimals), lambda);
  into.file = results::printable(asked.file);
  into.target = results::printable(asked.target);
  into.names = p.names;
  into.rows = static_cast<int>(p.rows);
  into.rank = static_cast<int>(written.sizes.rank);
  into.unique = written.unique;
  enter_stage(asked, 1, "condition number");
  into.condition = condition_of(decimals, written);
  into.solved_condition = into.condition;
  if (lambda > 0) {
    solvers::matrix<rational> shifted = written.data.gram;
    for (index j = 0; j < shifted.rows(); ++j) shifted(j, j) += lambda;
    into.solved_condition = solvers::condition_number_from_gram(shifted);
  }
  into.lambda = solvers::rounded<double>(lambda);
  for (const rational& w : written.w) into.values.push_back(solvers::rounded<double>(w));
  return written.w;
}

void solve(const data_problem& p, const rational& lambda, const data_options& asked,
           data_outcome& found) {
  const auto decimals =
      solvers::integer_columns_of(p.fields, static_cast<index>(p.names.size()) + 1);
  solvers::problem<double> given = stored(p, lambda);
  const auto binaries = solvers::integer_columns_of(given);
  for (const solvers::integer_columns* columns : {&decimals, &binaries}) {
    const std::string why = too_much_exact_work(*columns, lambda);
    if (why.empty()) continue;
    found.error = asked.file + ": " + why;
    return;
  }
  const solvers::vector<rational> meant = describe(p, decimals, lambda, asked, found.report);
  enter_stage(asked, 2, "solving exactly as stored");
  auto exactly = yardstick_of(moments_of(binaries), solvers::exact(given.lambda));
  const auto on = store_doubles(std::move(given), std::move(exactly), meant);
  found.report.attainable = on.attainable_digits;
  run_all(asked, on, found);
  if (const results::data_trial* best = best_solver(found.report)) {
    found.report.recommended = best->solver;
  }
  found.report.advice = own_data_advice(found.report);
  enter_stage(asked, 4, "");
}

void solve_unless_stopped(const data_problem& p, const rational& lambda, const data_options& asked,
                          data_outcome& found) {
  try {
    const solvers::stoppable while_it_runs(interrupted());
    solve(p, lambda, asked, found);
  } catch (const solvers::stopped&) {
    found.stopped = true;
    enter_stage(asked, 4, "");
  }
}

}  // namespace

data_outcome run_data(const data_options& asked) {
  data_outcome out;
  const auto content = identities::read_file(asked.file);
  if (!content) {
    out.error = content.error().message;
    return out;
  }
  const std::string& text = *content;
  const auto table = read_number_table(text, asked.first);
  if (!table) {
    out.error = render(table.error(), asked.file, text);
    return out;
  }
  if (table->numbers_as_names) {
    out.remarks.emplace_back("the first row is taken as names, though it has numbers");
  }
  const auto target = column_of(*table, asked.target);
  if (!target) {
    out.error = asked.file + ": " + target.error().message + "\n  hint: " + target.error().hint;
    return out;
  }
  for (std::string& remark : shared_names(*table)) out.remarks.push_back(std::move(remark));
  const auto lambda = read_lambda(asked.lambda.empty() ? "0" : asked.lambda);
  if (!lambda) out.error = lambda.error().message;
  const data_problem p = split(*table, *target, asked.intercept);
  if (p.names.empty()) out.error = asked.file + ": no column beside the target";
  if (out.error.empty()) solve_unless_stopped(p, *lambda, asked, out);
  return out;
}

}  // namespace proofread::runs
