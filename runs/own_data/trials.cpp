// SPDX-License-Identifier: MIT
#include "runs/own_data/trials.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "runs/accuracy/fit.hpp"
#include "runs/accuracy/row.hpp"
#include "runs/conduct/interrupt.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/dependence.hpp"

namespace proofread::runs {

namespace {

using solvers::index;
using solvers::rational;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

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

// -log10 of ||X*(w' - w)||/||X*w||, at most those of double.
double fitted_digits(const solvers::vector<rational>& w, const solvers::yardstick& written) {
  const solvers::vector<rational> away = w - written.w;
  const rational error = away.dot(product(written.gram, away));
  const rational size = written.w.dot(product(written.gram, written.w));
  const solvers::working_precision scope(solvers::comparison_bits);
  const double most = -std::log10(std::numeric_limits<double>::epsilon() / 2);
  if (error == 0) return most;
  if (size == 0) return 0;
  return std::clamp(static_cast<double>(solvers::real(-log10(solvers::root(error / size)))), 0.0,
                    most) +
         0.0;  // no -0
}

// Solvers that give the dependent columns 0 are held to the solution without these.
class basic_solution {
 public:
  explicit basic_solution(const solvers::yardstick& written) {
    if (written.unique) return;
    const solvers::dependences found = solvers::dependences_of(written.data.gram);
    for (const solvers::dependence& one : found.dependent) dependent_.push_back(one.column);
    w_ = solvers::solved_on(found.independent, written.data);
  }

  void hold(const solvers::vector<rational>& w, results::data_trial& t) const {
    const auto left_out = [&](index j) { return w(j) == 0; };
    if (dependent_.empty() || !std::all_of(dependent_.begin(), dependent_.end(), left_out)) return;
    t.basic = true;
    t.least = nothing;
    t.digits.clear();
    const double most = -std::log10(std::numeric_limits<double>::epsilon() / 2);
    for (index j = 0; j < w.size(); ++j) t.digits.push_back(solvers::digits_of(w(j), w_(j), most));
    for (const index j : dependent_) t.digits[static_cast<std::size_t>(j)] = 0;
  }

 private:
  std::vector<index> dependent_;
  solvers::vector<rational> w_;
};

results::data_trial run(const solvers::entry<double>& solver,
                        const solvers::stored_problem_of<double>& on,
                        const solvers::yardstick& written, const basic_solution& basic,
                        results::measurement& row, solvers::vector<rational>& answer) {
  const solvers::performance t = try_solver(solver, on);
  answer = t.w;
  const bool answered = t.refused.empty();
  results::data_trial out;
  out.solver = solver.what.name;
  out.known_as = solver.what.known_as;
  out.refused = t.refused;
  out.digits = t.coefficient_digits;
  out.least = answered ? t.digits : nothing;
  out.guaranteed = answered ? guaranteed_digits(t.bound, on) : nothing;
  out.fitted = answered ? fitted_digits(t.w, written) : nothing;
  out.seconds = t.seconds;
  out.rank = static_cast<int>(t.rank);
  if (answered && !solver.what.minimal_norm) basic.hold(t.w, out);
  row.solver = out.solver;
  enter(t, row);
  return out;
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

}  // namespace

std::vector<solvers::vector<rational>> run_trials(const data_options& asked,
                                                  const solvers::stored_problem_of<double>& on,
                                                  const solvers::yardstick& written,
                                                  data_outcome& found) {
  constexpr double most_operations = 2e9;  // some seconds
  results::own_data& into = found.report;
  const basic_solution basic(written);
  std::string reasons;
  std::vector<solvers::vector<rational>> answers;
  for (const auto& solver : solvers::all_solvers<double>()) {
    const std::vector<std::string>& names = asked.solvers;
    const std::string name(solver.what.name);
    if (!names.empty() && std::find(names.begin(), names.end(), name) == names.end()) continue;
    if (interrupted()) return answers;
    if (const std::string why = left_out(solver.what, on.given); !why.empty()) {
      reasons += (reasons.empty() ? "" : ", ") + name + " " + why;
      continue;
    }
    enter_stage(asked, 3, name);
    const double count =
        operations(solver.what, on.given.X.rows(), on.given.X.cols(), solvers::roundoff<double>());
    if (count > most_operations) {
      results::data_trial out;
      out.solver = name;
      out.known_as = solver.what.known_as;
      out.refused = "left out: it may take too long";
      out.least = out.guaranteed = nothing;
      out.operations = count;
      out.left_out = true;
      into.trials.push_back(out);
      answers.emplace_back();
      continue;
    }
    results::measurement row = blank_row(into, on.attainable());
    answers.emplace_back();
    into.trials.push_back(run(solver, on, written, basic, row, answers.back()));
    into.trials.back().operations = count;
    found.measurements.push_back(row);
  }
  if (into.trials.empty()) found.error = asked.file + ": nothing to measure: " + reasons;
  return answers;
}

}  // namespace proofread::runs
