// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/accuracy_lists.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/accuracy/accuracy_text.hpp"
#include "runs/accuracy/fit.hpp"
#include "runs/accuracy/plan.hpp"
#include "runs/accuracy/run.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/progress.hpp"
#include "runs/own_data/data.hpp"

namespace proofread::cli {

using runs::accuracy_options;
using runs::accuracy_outcome;
using runs::begin_document;
using runs::data_options;
using runs::data_outcome;
using runs::end_document;
using runs::entropy;
using runs::heading;
using runs::plan_of;
using runs::progress_line;
using runs::run_accuracy;
using runs::run_data;
using runs::settings;

namespace {

struct accuracy_request {
  accuracy_options options;
  common_options common;
  output_options output{"proofread-accuracy.json", {}, false};
  data_options data;
  std::string rows;  ///< sizes of a sweep, or the rows of --data that take part
  bool list = false;
  bool list_solvers = false;
  bool quick = false;
};

int accuracy_of_data(accuracy_request asked) {
  const auto begun = std::chrono::steady_clock::now();
  if (asked.data.model.target.empty() && asked.data.model.formula.empty()) {
    return usage_error("accuracy", "--data needs --target COLUMN or --formula \"y ~ a + b\"");
  }
  if (asked.options.lambdas.size() > 1) {
    return usage_error("accuracy", "--data takes one --lambda");
  }
  if (!asked.options.lambdas.empty()) asked.data.lambda = asked.options.lambdas[0];
  if (const auto plan = plan_of(asked.options); !plan) {
    return usage_error("accuracy", plan.error().message + "\n  hint: " + plan.error().hint);
  }
  if (!asked.rows.empty()) {
    const auto rows = runs::read_row_ranges(asked.rows);
    if (!rows) {
      return usage_error("accuracy",
                         "--rows: '" + asked.rows + "' is no list of rows, such as 1:100,120");
    }
    asked.data.numbers.rows = *rows;
  }
  asked.data.solvers = asked.options.solvers;
  results::document document = begin_document("accuracy", settings{}, entropy{});
  document.levels.clear();
  document.accuracy.emplace();
  if (const std::string trouble = begin_output(document, {asked.data.file}, asked.output);
      !trouble.empty()) {
    return usage_error("accuracy", trouble);
  }
  asked.data.progress = progress_line(asked.common.quiet);
  const data_outcome found = run_data(asked.data);
  if (found.stopped) {
    std::cerr << "proofread accuracy: interrupted before the exact solution was known\n";
    return 130;
  }
  if (!found.error.empty()) return usage_error("accuracy", found.error);
  document.accuracy->measurements = found.measurements;
  document.accuracy->data = found.report;
  end_document(document, begun);
  const std::string trouble = deliver(document, asked.common, asked.output);
  if (!trouble.empty()) return usage_error("accuracy", trouble);
  return document.interrupted ? 130 : reports::accuracy_exit_code(document);
}

/// "20,40": rows of a sweep.
std::optional<std::vector<int>> sizes_of(const std::string& text) {
  constexpr std::size_t most = 2000;
  const auto rows = runs::read_row_ranges(text);
  if (!rows) return std::nullopt;
  std::vector<int> sizes;
  for (const auto& [from, to] : *rows) {
    if (from != to || from > most) return std::nullopt;
    sizes.push_back(static_cast<int>(from));
  }
  return sizes;
}

int accuracy(accuracy_request asked) {
  if (asked.list) {
    std::cout << families_text();
    return 0;
  }
  if (asked.list_solvers) {
    std::cout << solvers_text();
    return 0;
  }
  if (!asked.data.file.empty()) return accuracy_of_data(std::move(asked));
  if (!asked.rows.empty()) {
    const auto rows = sizes_of(asked.rows);
    if (!rows) {
      return usage_error("accuracy",
                         "--rows: '" + asked.rows + "' is no list of sizes from 1 to 2000");
    }
    asked.options.rows = *rows;
  }
  asked.options.quiet = asked.common.quiet;
  asked.options.output = asked.output.output;
  // The results themselves may be those of a run that is continued.
  if (const std::string trouble = begin_output({}, {}, {"", asked.output.reports, false});
      !trouble.empty()) {
    return usage_error("accuracy", trouble);
  }
  const accuracy_outcome found = run_accuracy(asked.options);
  if (!found.error.empty()) return usage_error("accuracy", found.error);
  const std::string trouble = deliver(found.document, asked.common, asked.output);
  if (!trouble.empty()) return usage_error("accuracy", trouble);
  return found.document.interrupted ? 130 : reports::accuracy_exit_code(found.document);
}

void add_selection(CLI::App& command, accuracy_options& into) {
  const auto names = [&](const char* option, std::vector<std::string>& list, const char* what) {
    command.add_option(option, list, what)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME,...");
  };
  names("--solver", into.solvers, "Only these solvers; --solvers lists them");
  names("--scalar", into.scalars, "Only these, of double,quad,mp50,mp100");
  command
      .add_option("--family", into.families,
                  "Matrices of this family, e.g. \"geometric(kappa=1e8)\"; --families lists them")
      ->allow_extra_args(false)
      ->type_name("FAMILY");
  names("--kappa", into.kappas, "Condition numbers, for the families that take one");
  const auto sizes = [&](const char* option, std::vector<int>& list, const char* what) {
    command.add_option(option, list, what)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(1, 2000))
        ->type_name("N,...");
  };
  sizes("--cols", into.cols, "Columns of X");
  names("--lambda", into.lambdas, "Ridge parameters, e.g. 0.5, 1e-3 or 1/3; 0 is least squares");
}

// Which columns.
void add_model(CLI::App& command, data_options& into, CLI::Option* data) {
  runs::model_request& model = into.model;
  CLI::Option* target = command.add_option("--target", model.target,
                                           "The column y of --data: its name, or number from 1");
  target->type_name("COLUMN")->needs(data);
  const auto columns = [&](const char* option, std::vector<std::string>& list, const char* what) {
    return command.add_option(option, list, what)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("COLUMN,...")
        ->needs(data);
  };
  CLI::Option* only = columns("--columns", model.columns, "Only these columns of --data in X");
  CLI::Option* drop = columns("--drop", model.drop, "All columns of --data but these and y in X");
  CLI::Option* intercept =
      command.add_flag("--intercept", model.intercept,
                       "A column of ones before those of --data; --lambda does not penalise it");
  intercept->needs(data);
  command
      .add_flag("--penalise-intercept", into.penalise_intercept,
                "--lambda penalises the intercept of --data, too")
      ->needs(data);
  command
      .add_option("--formula", model.formula,
                  "In place of these: \"y ~ a + b\", \"y ~ . - c\"; with an intercept, but for + 0")
      ->type_name("FORMULA")
      ->needs(data)
      ->excludes(target)
      ->excludes(only)
      ->excludes(drop)
      ->excludes(intercept);
}

// How the file is read.
void add_reading(CLI::App& command, data_options& into, CLI::Option* data) {
  runs::number_request& numbers = into.numbers;
  command
      .add_option_function<std::string>(
          "--decimal",
          [&numbers](const std::string& mark) {
            numbers.mark = mark == "point" ? runs::decimal_mark::point : runs::decimal_mark::comma;
          },
          "The decimal mark of --data (default: the one that all numbers have)")
      ->check(CLI::IsMember({"point", "comma"}))
      ->type_name("point|comma")
      ->needs(data);
  command
      .add_option_function<std::string>(
          "--na", [&numbers](const std::string& what) { numbers.drop_missing = what == "drop"; },
          "Rows of --data with a missing value: refuse the file, or drop them")
      ->check(CLI::IsMember({"refuse", "drop"}))
      ->type_name("refuse|drop")
      ->needs(data);
  command
      .add_flag("--dummies", numbers.dummies,
                "A column of 0 and 1 for each text of a column of texts, which is left out else")
      ->needs(data);
}

void add_data(CLI::App& command, const std::shared_ptr<accuracy_request>& asked) {
  CLI::Option* data = command.add_option(
      "--data", asked->data.file,
      "Your own: rows of fields (CSV and its kin, also packed by gzip) or MatrixMarket");
  data->type_name("FILE");
  add_model(command, asked->data, data);
  add_reading(command, asked->data, data);
  command
      .add_option("--coefficients", asked->data.coefficients,
                  "What other software gave, to be held to the exact values: a file, or "
                  "a=1.25,(intercept)=3,se(a)=0.1,R^2=0.98")
      ->type_name("FILE|NAME=VALUE,...")
      ->needs(data);
  const auto first_row = [&](const char* option, heading what, const char* text) {
    return command
        .add_flag_callback(
            option, [=] { asked->data.first = what; }, text)
        ->needs(data);
  };
  first_row("--header", heading::names,
            "The first row of --data is names (default: unless one of its fields is a number)");
  first_row("--no-header", heading::numbers, "The first row of --data is numbers")
      ->excludes("--header");
  for (const char* other : {"--full", "--scalar", "--family", "--kappa", "--cols", "--fresh"}) {
    data->excludes(command.get_option(other));
  }
}

void add_sweep(CLI::App& command, const std::shared_ptr<accuracy_request>& asked) {
  accuracy_options& options = asked->options;
  CLI::Option* full = command.add_flag("--full", options.full, "All families, sizes, scalars");
  command.add_flag("--quick", asked->quick, "The default: a sweep of seconds")->excludes(full);
  add_selection(command, options);
  command.add_flag_callback(
      "--no-strd", [&options] { options.strd = false; }, "Without NIST's reference data sets");
  command.add_flag_callback(
      "--no-paths", [&options] { options.paths = false; }, "Without the paths of ridge solutions");
  command.add_flag("--fresh", options.fresh, "Do not continue what an interrupted run left");
}

}  // namespace

void add_accuracy(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("accuracy", "Measure the solvers against what is attainable");
  const auto asked = std::make_shared<accuracy_request>();
  accuracy_options& options = asked->options;
  options.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  add_sweep(*command, asked);
  add_data(*command, asked);
  command
      ->add_option("--rows", asked->rows,
                   "Rows of X: sizes, or those of --data that take part, 1:100,120")
      ->type_name("N,...|FROM:TO,...");
  command->add_flag("--families", asked->list, "List the matrix families");
  command->add_flag("--solvers", asked->list_solvers, "List the solvers");
  add_seed_option(*command, options.seed);
  add_printing_options(*command, asked->common);
  add_output_options(*command, asked->output);
  command->add_option("-j,--jobs", options.jobs, "Threads")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  command->footer(
      "Digits are of the worst coefficient, against the exact solution of the problem as meant;\n"
      "attainable digits are those of the exact solution of the stored problem. A run that was\n"
      "interrupted or killed is continued by the same command.\n"
      "Exit code: 0 every solver keeps its bounds, 1 one breaks its bound, 2 usage or nothing to\n"
      "measure, 130 interrupted.\n"
      "  proofread accuracy --data houses.csv --target price --intercept\n"
      "  proofread accuracy --solver householder_qr,refined_qr --kappa 1e4,1e8,1e12 --no-strd");
  command->callback([asked, command, &chosen] {
    const bool named = command->get_option("--output")->count() > 0;
    if (!asked->data.file.empty() && !named) asked->output.output.clear();
    chosen = [asked] { return accuracy(*asked); };
  });
}

}  // namespace proofread::cli
