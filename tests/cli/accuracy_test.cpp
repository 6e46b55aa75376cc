// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "reports/accuracy/accuracy_text.hpp"
#include "results/json/results_json.hpp"
#include "runs/accuracy/run.hpp"
#include "runs/accuracy/steps.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/results/schema.hpp"

namespace proofread::cli {

using runs::accuracy_options;
using runs::accuracy_outcome;
using runs::accuracy_step;
using runs::row_book;
using runs::run_accuracy;
using runs::run_steps;
namespace {

using results::measurement;
using words = std::vector<std::string>;

accuracy_options small_sweep() {
  accuracy_options asked;
  asked.strd = asked.paths = false;
  asked.solvers = {"householder_qr", "refined_qr", "ridge_rows"};
  asked.scalars = {"double", "mp50"};
  asked.families = {"geometric", "hilbert"};
  asked.kappas = {"100", "1e6"};
  asked.rows = {8};
  asked.cols = {4};
  asked.seed = 17;
  asked.quiet = true;
  return asked;
}

TEST(accuracy_run, measures_each_solver_scalar_family_and_condition) {
  const accuracy_outcome found = run_accuracy(small_sweep());
  ASSERT_EQ(found.error, "");
  const auto& rows = found.document.accuracy->measurements;
  EXPECT_EQ(rows.size(), 3U * 2U * 3U);  // solvers, scalars, problems; lambda decides which solver
  for (const measurement& m : rows) {
    EXPECT_EQ(m.refused, "") << m.solver;
    EXPECT_LE(m.forward_error, m.bound) << m.solver;
    EXPECT_LE(m.digits, m.scalar == "double" ? 16 : 51);
    EXPECT_GT(m.attainable, 5);
    if (m.family == "geometric(kappa=1e6)") {
      EXPECT_EQ(std::lround(m.condition), 1000000);
    }
    if (m.solver == "refined_qr") {
      EXPECT_GE(10 * (m.digits - m.attainable), -1) << m.family;
    }
  }
  EXPECT_EQ(reports::accuracy_exit_code(found.document), 0);
}

TEST(accuracy_run, the_same_seed_gives_the_same_rows_on_any_number_of_threads) {
  accuracy_options asked = small_sweep();
  auto one = run_accuracy(asked).document.accuracy->measurements;
  asked.jobs = 3;
  auto three = run_accuracy(asked).document.accuracy->measurements;
  ASSERT_EQ(one.size(), three.size());
  for (std::size_t k = 0; k < one.size(); ++k) {
    EXPECT_EQ(one[k].solver, three[k].solver);
    EXPECT_EQ(one[k].forward_error, three[k].forward_error);
    EXPECT_EQ(one[k].digits, three[k].digits);
  }
}

TEST(accuracy_run, continues_what_an_interrupted_run_left) {
  accuracy_options asked = small_sweep();
  const auto whole = run_accuracy(asked).document;
  auto part = whole;
  part.accuracy->complete = false;
  part.accuracy->measurements.resize(5);
  part.accuracy->measurements[0].seconds = 12345;  // told from a new measurement
  asked.output = write(empty_folder(), "a.json", results::to_json(part));
  asked.seed.reset();
  const accuracy_outcome found = run_accuracy(asked);
  ASSERT_EQ(found.error, "");
  const auto& rows = found.document.accuracy->measurements;
  EXPECT_EQ(rows.size(), whole.accuracy->measurements.size());
  EXPECT_EQ(rows[0].seconds, 12345);
  EXPECT_EQ(found.document.seed, 17U);
  EXPECT_TRUE(found.document.accuracy->complete);
  const auto kept = results::results_from_json(read(asked.output));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->accuracy->measurements.size(), rows.size());
}

TEST(accuracy_run, starts_afresh_unless_the_interrupted_run_is_of_the_same_kind) {
  auto part = run_accuracy(small_sweep()).document;
  part.accuracy->complete = false;
  part.accuracy->measurements[0].seconds = 12345;
  const auto first_row_is_kept = [&](auto change) {
    accuracy_options asked = small_sweep();
    change(asked);
    asked.output = write(empty_folder(), "a.json", results::to_json(part));
    const accuracy_outcome found = run_accuracy(asked);
    EXPECT_EQ(found.error, "");
    EXPECT_TRUE(found.document.accuracy->complete);
    for (const measurement& row : found.document.accuracy->measurements) {
      if (row.seconds == 12345) return true;
    }
    return false;
  };
  EXPECT_TRUE(first_row_is_kept([](auto&) {}));
  EXPECT_TRUE(first_row_is_kept([](auto& a) { a.jobs = 2; }));
  EXPECT_FALSE(first_row_is_kept([](auto& a) { a.rows = {9}; }));
  EXPECT_FALSE(first_row_is_kept([](auto& a) { a.full = true; }));
  EXPECT_FALSE(first_row_is_kept([](auto& a) { a.scalars = {"double"}; }));
  EXPECT_FALSE(first_row_is_kept([](auto& a) { a.seed = 18; }));
  EXPECT_FALSE(first_row_is_kept([](auto& a) { a.fresh = true; }));
  part.tool.commit += "+";
  EXPECT_FALSE(first_row_is_kept([](auto&) {}));
  part.tool.commit.pop_back();
  part.accuracy->options.clear();
  EXPECT_FALSE(first_row_is_kept([](auto&) {})) << "an older document";
}

TEST(accuracy, says_whether_it_continues) {
  const std::string file = empty_folder() + "/a.json";
  const auto run = [&](const char* scalar) {
    auto found = results::results_from_json(read(file));
    if (found) {
      found->accuracy->complete = false;
      write(file.substr(0, file.rfind('/')), "a.json", results::to_json(*found));
    }
    return run_program({"accuracy", "--solver", "refined_qr", "--scalar", scalar, "--family",
                        "hilbert", "--no-strd", "--no-paths", "-o", file});
  };
  EXPECT_EQ(run("double").err, "");
  EXPECT_NE(run("double").err.find("continuing " + file + ": 1 row is there"), std::string::npos);
  const std::string afresh = run("mp50").err;
  EXPECT_NE(afresh.find("starting afresh"), std::string::npos) << afresh;
  EXPECT_NE(afresh.find("--quick --solver refined_qr --scalar double"), std::string::npos);
}

TEST(accuracy_run, says_what_can_be_selected) {
  const auto error = [](auto change) {
    accuracy_options asked = small_sweep();
    change(asked);
    return run_accuracy(asked).error;
  };
  EXPECT_NE(error([](auto& a) { a.solvers = {"qr"}; }).find("normal_cholesky, "),
            std::string::npos);
  EXPECT_NE(error([](auto& a) { a.scalars = {"float"}; }).find("double, quad"), std::string::npos);
  EXPECT_NE(error([](auto& a) { a.families = {"hilberd"}; }).find("hilbert"), std::string::npos);
  EXPECT_NE(error([](auto& a) { a.kappas = {"0"}; }).find("from 1 to"), std::string::npos);
  EXPECT_NE(error([](auto& a) { a.families = {"geometric(kappa=-1)"}; }).find("1 and 1e300"),
            std::string::npos);
  EXPECT_NE(error([](auto& a) { a.lambdas = {"-1"}; }).find("'-1' is negative"), std::string::npos);
  for (const char* far : {"1e400", "1e-400", "1e999999999"}) {
    EXPECT_NE(error([&](auto& a) { a.lambdas = {far}; }).find("leaves the range of double"),
              std::string::npos)
        << far;
  }
}

TEST(accuracy_run, that_measures_nothing_says_why) {
  accuracy_options asked = small_sweep();
  asked.solvers = {"ridge_svd", "kernel_ridge"};
  asked.lambdas = {"0"};
  const std::string error = run_accuracy(asked).error;
  EXPECT_NE(error.find("nothing to measure"), std::string::npos) << error;
  EXPECT_NE(error.find("ridge_svd needs lambda > 0"), std::string::npos) << error;
  asked.solvers = {"householder_qr"};
  asked.rows = {3};
  EXPECT_NE(run_accuracy(asked).error.find("at least as many rows as columns"), std::string::npos);
  asked.solvers = {"stochastic_descent"};
  asked.scalars = {"mp50"};
  asked.rows = {8};
  EXPECT_NE(run_accuracy(asked).error.find("in double only"), std::string::npos);
}

TEST(accuracy_text, keeps_no_bounds_where_all_declined) {
  auto document = run_accuracy(small_sweep()).document;
  for (measurement& m : document.accuracy->measurements) m.refused = "why";
  const std::string line = reports::accuracy_line(document);
  EXPECT_NE(line.find("none answered"), std::string::npos) << line;
  EXPECT_EQ(line.find("within their bounds"), std::string::npos) << line;
}

TEST(accuracy_text, counts_rows_without_a_finite_bound) {
  auto document = run_accuracy(small_sweep()).document;
  EXPECT_EQ(reports::accuracy_line(document).find("finite bound"), std::string::npos);
  document.accuracy->measurements[0].bound = std::numeric_limits<double>::infinity();
  EXPECT_NE(reports::accuracy_line(document).find(", 1 without a finite bound"), std::string::npos);
}

TEST(steps, are_run_once_and_keep_their_order) {
  std::vector<accuracy_step> steps;
  for (int k = 0; k < 40; ++k) {
    steps.push_back({std::to_string(k), [k](row_book& book) {
                       measurement row;
                       row.rows = k;
                       if (!book.has(row)) book.add(row);
                     }});
  }
  results::accuracy_results before;
  before.measurements.resize(1);
  before.measurements[0].rows = 7;
  const auto found = run_steps(steps, 4, before, {});
  ASSERT_EQ(found.measurements.size(), 40U);
  EXPECT_EQ(found.measurements[0].rows, 7);
  EXPECT_EQ(found.measurements[1].rows, 0);
  EXPECT_EQ(found.measurements[39].rows, 39);
}

// A solver that breaks its bound is named, and is the exit code.
TEST(accuracy_text, names_a_broken_bound) {
  auto document = run_accuracy(small_sweep()).document;
  measurement& row = document.accuracy->measurements[0];
  row.forward_error = 2 * row.bound;
  EXPECT_EQ(reports::accuracy_exit_code(document), 1);
  const std::string text = reports::accuracy_text(document, false);
  EXPECT_NE(text.find(row.solver + " breaks its bound: double, geometric"), std::string::npos);
  EXPECT_NE(text.find("1 breaks its bound"), std::string::npos);
}

TEST(accuracy_text, shows_ceilings_refusals_and_ranks) {
  accuracy_options asked = small_sweep();
  asked.strd = true;
  asked.solvers = {"normal_cholesky", "pivoted_qr", "refined_qr"};
  asked.scalars = {"double"};
  asked.kappas = {"10", "1e12"};
  const auto document = run_accuracy(asked).document;
  EXPECT_EQ(document.accuracy->strd.size(), 33U);
  const std::string text = reports::accuracy_text(document, false);
  for (const char* part :
       {"attainable         7.9", "Filip in double, rank found: pivoted_qr 9", "Refused",
        "the Gram matrix is singular", "Correct digits in double, geometric 8 x 4"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  EXPECT_NE(reports::accuracy_text(document, true).find("### Correct digits"), std::string::npos);
}

TEST(accuracy, writes_a_valid_document_and_its_paths_have_their_limits) {
  const std::string file = empty_folder() + "/a.json";
  const program_run run = run_program({"accuracy", "--solver", "refined_qr", "--scalar", "double",
                                       "--family", "hilbert", "--no-strd", "-o", file});
  ASSERT_EQ(run.code, 0) << run.out << run.err;
  const auto document = nlohmann::json::parse(read(file));
  EXPECT_EQ(results::mismatch(nlohmann::json::parse(read(PROOFREAD_SCHEMA)), document), "");
  const auto read_back = results::results_from_json(read(file));
  const auto& paths = read_back->accuracy->paths;
  ASSERT_EQ(paths.size(), 98U);
  for (std::size_t k = 1; k < paths.size(); ++k) {
    if (paths[k].problem != paths[k - 1].problem) continue;
    EXPECT_GT(paths[k].to_zero, paths[k - 1].to_zero);
    EXPECT_LT(paths[k].to_infinity, paths[k - 1].to_infinity);
  }
}

TEST(accuracy, exit_codes_of_usage) {
  for (const words& wrong :
       {words{"--solver", "qr"}, words{"--rows", "0"}, words{"--rows", "1:2"},
        words{"--quick", "--full"}, words{"--target", "y"}, words{"--data", "missing.csv"},
        words{"--jobs", "0"}, words{"--data", "missing.csv", "--target", "y"},
        words{"--seed", "-1"}}) {
    words all{"accuracy"};
    all.insert(all.end(), wrong.begin(), wrong.end());
    const program_run run = run_program(all);
    EXPECT_EQ(run.code, 2) << run.out << run.err;
  }
  for (const words& option :
       {words{"--scalar", "double"}, words{"--family", "hilbert"}, words{"--cols", "5"},
        words{"--kappa", "10"}, words{"--full"}, words{"--fresh"}, words{"--rows", "a"},
        words{"--formula", "y ~ a"}}) {
    words all{"accuracy", "--data", "d.csv", "--target", "y"};
    all.insert(all.end(), option.begin(), option.end());
    const program_run run = run_program(all);
    EXPECT_EQ(run.code, 2);
    EXPECT_NE(run.err.find(option[0]), std::string::npos) << run.err;
  }
  const std::string help = run_program({"accuracy", "--help"}).out;
  EXPECT_EQ(help.find("{false}"), std::string::npos);
  EXPECT_NE(help.find("130 interrupted"), std::string::npos);
  EXPECT_NE(run_program({"accuracy", "--solvers"}).out.find("householder_qr"), std::string::npos);
  EXPECT_NE(run_program({"accuracy", "--families"}).out.find("lauchli(mu="), std::string::npos);
}

}  // namespace
}  // namespace proofread::cli
