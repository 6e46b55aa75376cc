// SPDX-License-Identifier: MIT
#include "runs/own_data/data.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "identities/text/file.hpp"
#include "results/document/printable.hpp"
#include "runs/accuracy/lambda.hpp"
#include "runs/columns/columns.hpp"
#include "runs/conduct/interrupt.hpp"
#include "runs/own_data/advice.hpp"
#include "runs/own_data/centring.hpp"
#include "runs/own_data/data_problem.hpp"
#include "runs/own_data/dependence.hpp"
#include "runs/own_data/exact_work.hpp"
#include "runs/own_data/given.hpp"
#include "runs/own_data/number_words.hpp"
#include "runs/own_data/trials.hpp"
#include "runs/tables/decoding.hpp"
#include "solvers/problems/exact.hpp"
#include "solvers/problems/stop.hpp"

namespace proofread::runs {

namespace {

using identities::diagnostic;
using identities::expected;
using solvers::index;
using solvers::rational;

// kappa_2 of X, centred where there is an intercept apart; a wide X is small enough to be written
// out.
double condition_of(const data_problem& p, const std::optional<centring>& by,
                    const solvers::yardstick& solved) {
  const index d = solved.data.d;
  if (solved.data.n >= d && solved.lambda == 0)
    return solvers::condition_number_from_gram(solved.data.gram, solved.inverse);
  if (solved.data.n >= d) return solvers::condition_number_from_gram(solved.data.gram);
  const index first = by ? 1 : 0;
  const solvers::integer_columns columns = solvers::integer_columns_of(p.fields, d + first + 1);
  solvers::matrix<rational> X(solved.data.n, d);
  for (index j = 0; j < d; ++j) {
    for (index i = 0; i < X.rows(); ++i) {
      X(i, j) = solvers::quotient(columns.entries(i, j + first)) * columns.units(j + first);
      if (by) X(i, j) -= by->columns(j);
    }
  }
  return solvers::condition_number(X);
}

// The columns themselves are as large as the data, and gone when this returns.
std::optional<solvers::moments> affordable_moments(const solvers::integer_columns& columns,
                                                   const rational& lambda,
                                                   const data_options& asked, data_outcome& found) {
  const std::string why = too_much_exact_work(columns, lambda);
  if (why.empty()) return moments_of(columns);
  found.error = asked.file + ": " + why;
  return std::nullopt;
}

// Everything about the data as written.
solvers::yardstick describe(const data_problem& p, const solvers::moments& sums,
                            const std::optional<centring>& by, const rational& lambda,
                            const data_options& asked, data_outcome& found) {
  results::own_data& into = found.report;
  if (const std::string why = too_much_elimination(sums, lambda); !why.empty()) {
    found.error = asked.file + ": " + why;
    return {};
  }
  solvers::yardstick written = yardstick_of(sums, lambda);
  into.names.assign(p.names.begin() + (by ? 1 : 0), p.names.end());
  into.rows = static_cast<int>(p.rows);
  into.rank = static_cast<int>(written.sizes.rank);
  into.unique = written.unique;
  enter_dependence(written, into);
  enter_stage(asked, 1, "condition number");
  into.condition = condition_of(p, by, written);
  into.solved_condition = into.condition;
  if (lambda > 0) {
    solvers::matrix<rational> shifted = written.data.gram;
    for (index j = 0; j < shifted.rows(); ++j) shifted(j, j) += lambda;
    into.solved_condition = solvers::condition_number_from_gram(shifted, written.inverse);
  }
  into.lambda = solvers::rounded<double>(lambda);
  for (const rational& w : written.w) {
    into.values.push_back(solvers::rounded<double>(w));
    into.exact.push_back(to_17_digits(w));
  }
  return written;
}

// The intercept beside the coefficients of centred columns, in front of them: mean(y) less those of
// the columns times what a solver gave, rounded to double.
void enter_intercept(const rational& exact, const centring& stored,
                     const solvers::vector<rational>& best,
                     const std::vector<solvers::vector<rational>>& answers,
                     results::own_data& into) {
  const double most = -std::log10(std::numeric_limits<double>::epsilon() / 2);
  const auto digits = [&](const solvers::vector<rational>& w) {
    const double c = solvers::rounded<double>(intercept_of(stored, w));
    return std::isfinite(c) ? solvers::digits_of(solvers::exact(c), exact, most) : 0;
  };
  into.centred = true;
  ++into.rank;
  ++into.stored_rank;
  into.names.insert(into.names.begin(), results::intercept_name);
  into.values.insert(into.values.begin(), solvers::rounded<double>(exact));
  into.exact.insert(into.exact.begin(), to_17_digits(exact));
  into.attainable.insert(into.attainable.begin(), digits(best));
  for (std::size_t k = 0; k < answers.size(); ++k) {
    results::data_trial& t = into.trials[k];
    if (t.digits.empty()) continue;
    t.digits.insert(t.digits.begin(), digits(answers[k]));
    t.least = std::min(t.least, t.digits.front());
    if (t.rank >= 0) ++t.rank;
  }
}

void solve(const data_problem& p, const rational& lambda, const std::vector<given_number>& given,
           const data_options& asked, data_outcome& found) {
  enter_stage(asked, 0, "solving exactly as written");
  solvers::problem<double> kept = stored_in_double(p, lambda);
  const auto columns = static_cast<index>(p.names.size()) + 1;
  auto stored = affordable_moments(solvers::integer_columns_of(kept), lambda, asked, found);
  if (!stored) return;
  auto sums =
      affordable_moments(solvers::integer_columns_of(p.fields, columns), lambda, asked, found);
  if (!sums) return;
  const bool apart =
      lambda > 0 && p.names.front() == results::intercept_name && !asked.penalise_intercept;
  if (apart && p.names.size() == 1) {
    found.error = asked.file +
                  ": lambda has nothing to penalise beside the intercept\n  hint: "
                  "--penalise-intercept";
    return;
  }
  std::optional<centring> by, by_stored;
  if (apart) {
    by = centring_of(*sums);
    by_stored = centring_of(*stored);
    kept = centred(kept, *by_stored);
    sums = centred(*sums);
    stored = affordable_moments(solvers::integer_columns_of(kept), lambda, asked, found);
    if (!stored) return;
  }
  const solvers::yardstick written = describe(p, *sums, by, lambda, asked, found);
  if (!found.error.empty()) return;
  enter_stage(asked, 2, "solving exactly as stored");
  auto exactly = yardstick_of(*stored, solvers::exact(kept.lambda));
  found.report.stored_rank = static_cast<int>(exactly.sizes.rank);
  const auto on = store_doubles(std::move(kept), std::move(exactly), written);
  found.report.attainable = on.attainable_digits;
  const auto answers = run_trials(asked, on, written, found);
  std::optional<rational> intercept;
  if (apart) {
    intercept = intercept_of(*by, written.w);
    enter_intercept(*intercept, *by_stored, on.exactly.w, answers, found.report);
  }
  if (!given.empty()) enter_given(given, written, intercept, found.report);
  if (const results::data_trial* best = best_solver(found.report)) {
    found.report.recommended = best->solver;
  }
  found.report.advice = own_data_advice(found.report);
  enter_stage(asked, 4, "");
}

void move_to_end(std::vector<std::string>& from, std::vector<std::string>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// The columns of the model and y behind them; what was understood of the file goes into `remarks`.
expected<number_table> read_table(const std::string& text, const text_table& table,
                                  const model& chosen, const data_options& asked,
                                  std::vector<std::string>& remarks) {
  number_request request = asked.numbers;
  request.columns = chosen.columns;
  request.target = chosen.target;
  request.named_by_user = chosen.named_by_user;
  request.without_first = chosen.intercept;
  auto numbers = read_numbers(text, table, request);
  if (!numbers) return numbers;
  if (table.numbers_as_names) {
    remarks.emplace_back("the first row is taken as names, though it has numbers");
  }
  for (std::string& remark : shared_names(table)) remarks.push_back(std::move(remark));
  move_to_end(numbers->remarks, remarks);
  return numbers;
}

void run_on(const std::string& text, const data_options& asked, data_outcome& out) {
  std::vector<std::string>& remarks = out.report.remarks;
  auto table = read_text_table(text, asked.first);
  if (!table) {
    out.error = render(table.error(), asked.file, text);
    return;
  }
  move_to_end(table->remarks, remarks);
  auto chosen = model_of(*table, asked.model);
  if (!chosen) {
    out.error = asked.file + ": " + chosen.error().message + "\n  hint: " + chosen.error().hint;
    return;
  }
  move_to_end(chosen->remarks, remarks);
  const auto numbers = read_table(text, *table, *chosen, asked, remarks);
  if (!numbers) {
    out.error = render(numbers.error(), asked.file, text);
    return;
  }
  const auto lambda = read_lambda(asked.lambda.empty() ? "0" : asked.lambda);
  if (!lambda) {
    out.error = lambda.error().message;
    return;
  }
  const data_problem p = problem_from(*numbers, chosen->intercept);
  if (p.names.empty()) {
    out.error = asked.file + ": no column beside the target";
    return;
  }
  std::vector<given_number> given;
  if (!asked.coefficients.empty()) {
    auto read = read_given(asked.coefficients, p.names);
    if (!read) {
      out.error = read.error().message +
                  (read.error().hint.empty() ? "" : "\n  hint: " + read.error().hint);
      return;
    }
    given = std::move(*read);
  }
  out.report.file = results::printable(asked.file);
  out.report.target = results::printable(table->names[chosen->target]);
  solve(p, *lambda, given, asked, out);
}

}  // namespace

void enter_stage(const data_options& asked, int done, const std::string& what) {
  constexpr int all = 4;
  if (asked.progress) asked.progress(done, all, what);
}

data_outcome run_data(const data_options& asked) {
  data_outcome out;
  auto content = identities::read_file(asked.file);
  if (!content) {
    out.error = content.error().message;
    return out;
  }
  auto text = decoded(std::move(*content));
  if (!text) {
    out.error = asked.file + ": " + text.error().message +
                (text.error().hint.empty() ? "" : "\n  hint: " + text.error().hint);
    return out;
  }
  out.report.remarks = std::move(text->remarks);
  try {
    const solvers::stoppable while_it_runs(interrupted());
    run_on(text->text, asked, out);
  } catch (const solvers::stopped&) {
    out.stopped = true;
    enter_stage(asked, 4, "");
  }
  return out;
}

}  // namespace proofread::runs
