// SPDX-License-Identifier: MIT
#include "runs/own_data/data.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "reports/accuracy/own_data_text.hpp"
#include "results/json/results_json.hpp"
#include "runs/own_data/advice.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/results/schema.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::read;
using cli::run_program;
using cli::write;
namespace {

using words = std::vector<std::string>;

data_outcome outcome_of(const std::string& content, const std::string& target,
                        const std::string& lambda = "", bool intercept = false) {
  const std::string file = write(empty_folder(), "d.csv", content);
  data_options asked;
  asked.file = file;
  asked.model.target = target;
  asked.lambda = lambda;
  asked.model.intercept = intercept;
  return run_data(asked);
}

// 0.1 is no double: the coefficient 1/3 of {0.1, 0.3} is what is written, not what is stored.
TEST(own_data, digits_are_of_the_numbers_as_written) {
  const data_outcome found = outcome_of("x,y\n0.3,0.1\n0.6,0.2\n0.9,0.3\n", "y");
  ASSERT_EQ(found.error, "");
  EXPECT_EQ(found.report.names, words{"x"});
  EXPECT_EQ(found.report.values[0], 1.0 / 3);
  EXPECT_EQ(found.report.condition, 1);
  const results::data_trial* best = best_solver(found.report);
  ASSERT_NE(best, nullptr);
  EXPECT_GE(10 * (best->least - found.report.attainable[0]), -5);
  EXPECT_NE(reports::own_data_text(found.report, false).find("Use " + best->solver),
            std::string::npos);
}

TEST(own_data, target_by_name_or_number_intercept_and_lambda) {
  const std::string text = "a,b,y\n1,2,3\n2,5,7\n4,1,1\n3,3,8\n";
  EXPECT_EQ(outcome_of(text, "y").report.names, (words{"a", "b"}));
  EXPECT_EQ(outcome_of(text, "1").report.names, (words{"b", "y"}));
  EXPECT_EQ(outcome_of(text, "y", "", true).report.names, (words{"(intercept)", "a", "b"}));
  const results::own_data ridge = outcome_of(text, "y", "0.5").report;
  EXPECT_EQ(ridge.lambda, 0.5);
  for (const results::data_trial& t : ridge.trials) EXPECT_NE(t.solver, "householder_qr");
  EXPECT_FALSE(ridge.trials.empty());
}

TEST(own_data, of_deficient_rank_or_more_columns_than_rows) {
  const results::own_data deficient = outcome_of("1,2,3\n2,4,5\n3,6,7\n", "3").report;
  EXPECT_EQ(deficient.rank, 1);
  EXPECT_FALSE(deficient.unique);
  EXPECT_NE(reports::own_data_text(deficient, false).find("rank 1 of 2"), std::string::npos);
  ASSERT_NE(best_solver(deficient), nullptr);
  const results::own_data wide = outcome_of("1,2,4,3\n2,4,6,5\n", "4").report;
  EXPECT_EQ(wide.rank, 2);
  EXPECT_LT(wide.condition, 100);
  ASSERT_NE(best_solver(wide), nullptr);
}

TEST(own_data, stand_in_every_report_with_the_advice) {
  const std::string folder = empty_folder();
  const std::string csv = write(folder, "d.csv", "a,b,y\n1,2,3\n2,5,7\n4,1,1\n3,3,8\n");
  const std::string output = folder + "/a.json";
  const program_run run =
      run_program({"accuracy", "--data", csv, "--target", "y", "-o", output, "--report",
                   "html=" + folder + "/a.html", "--report", "markdown=" + folder + "/a.md"});
  ASSERT_EQ(run.code, 0) << run.err;
  const auto document = nlohmann::json::parse(read(output));
  EXPECT_EQ(results::mismatch(nlohmann::json::parse(read(PROOFREAD_SCHEMA)), document), "");
  const auto& data = document["accuracy"]["data"];
  EXPECT_EQ(data["coefficients"], (words{"a", "b"}));
  const std::string advice = "Use " + data["recommended"].get<std::string>();
  EXPECT_EQ(data["advice"][0].get<std::string>().rfind(advice, 0), 0U);
  const auto read_back = results::results_from_json(read(output));
  ASSERT_TRUE(read_back);
  EXPECT_EQ(results::to_json(*read_back), read(output));
  for (const std::string& text : {run.out, read(folder + "/a.html"), read(folder + "/a.md")}) {
    EXPECT_NE(text.find(advice), std::string::npos) << text.substr(0, 2000);
    EXPECT_EQ(text.find("0 of 0 blocks"), std::string::npos);
  }
  EXPECT_NE(run.out.find("-: refused"), std::string::npos) << run.out;
  EXPECT_NE(read(folder + "/a.html").find("class=\"good\""), std::string::npos);
}

TEST(own_data, what_a_refusal_leaves_unmeasured_is_null) {
  const std::string folder = empty_folder();
  const std::string csv = write(folder, "d.csv", "a,b,y\n1,2,3\n2,4,7\n3,6,1\n");
  const std::string output = folder + "/a.json";
  ASSERT_EQ(run_program({"accuracy", "--data", csv, "--target", "y", "-o", output}).code, 0);
  const auto accuracy = nlohmann::json::parse(read(output))["accuracy"];
  int refused = 0;
  for (const auto& t : accuracy["data"]["trials"]) {
    if (t["refused"] == "") continue;
    ++refused;
    EXPECT_TRUE(t["least"].is_null() && t["guaranteed"].is_null()) << t.dump();
  }
  for (const auto& m : accuracy["measurements"]) {
    EXPECT_EQ(m["forward_error"].is_null() && m["bound"].is_null() && m["residual"].is_null(),
              m["refused"] != "")
        << m.dump();
  }
  EXPECT_GT(refused, 2);
  const auto read_back = results::results_from_json(read(output));
  ASSERT_TRUE(read_back);
  EXPECT_EQ(results::to_json(*read_back), read(output));
}

TEST(own_data, a_file_that_cannot_be_read_says_why) {
  data_options asked;
  asked.model.target = "y";
  asked.file = empty_folder();
  EXPECT_NE(run_data(asked).error.find("is a directory"), std::string::npos);
  asked.file += "/none.csv";
  EXPECT_NE(run_data(asked).error.find("no such file"), std::string::npos);
}

TEST(own_data, without_a_solver_that_fits_are_an_error_that_says_why) {
  const std::string csv = write(empty_folder(), "d.csv", "a,b,y\n1,2,3\n2,5,7\n4,1,1\n");
  const auto with = [&](const char* solver) {
    return run_program({"accuracy", "--data", csv, "--target", "y", "--solver", solver});
  };
  EXPECT_EQ(with("ridge_svd").code, 2);
  EXPECT_NE(with("ridge_svd").err.find("ridge_svd needs lambda > 0"), std::string::npos);
  EXPECT_EQ(with("stochastic_descent").code, 2);
  EXPECT_NE(with("stochastic_descent").err.find("left out of --data"), std::string::npos);
}

TEST(own_data, whether_the_intercept_is_penalised_is_said) {
  const std::string text = "a,b,y\n1,2,3\n2,5,7\n4,1,1\n3,3,8\n";
  const auto says = [&](const char* lambda, bool intercept) {
    const auto found = outcome_of(text, "y", lambda, intercept);
    return reports::own_data_text(found.report, false).find("does not penalise the intercept") !=
           std::string::npos;
  };
  EXPECT_TRUE(says("0.5", true));
  EXPECT_FALSE(says("0.5", false));
  EXPECT_FALSE(says("0", true));
}

TEST(own_data, quietly_leave_the_recommendation) {
  const std::string csv = write(empty_folder(), "d.csv", "a,b,y\n1,2,3\n2,5,7\n4,1,1\n");
  const auto run = run_program({"accuracy", "--data", csv, "--target", "y", "-q"});
  EXPECT_EQ(run.out.rfind("Use ", 0), 0U) << run.out;
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
}

TEST(own_data, a_first_row_of_numbers_is_names_only_by_force) {
  const std::string csv = write(empty_folder(), "d.csv", "1,2\n2,5\n4,1\n");
  const auto run = [&](const char* flag) {
    return run_program({"accuracy", "--data", csv, "--target", "2", flag});
  };
  EXPECT_NE(run("--no-header").out.find("3 rows"), std::string::npos);
  const program_run forced = run("--header");
  EXPECT_NE(forced.out.find("2 rows"), std::string::npos);
  EXPECT_NE(forced.out.find("first row is taken as names"), std::string::npos) << forced.out;
  EXPECT_EQ(run("-q").err, "");
  EXPECT_EQ(run_program({"accuracy", "--header"}).code, 2);
}

TEST(own_data, the_recommended_solver_guarantees_most_of_those_near_the_best) {
  results::own_data of;
  of.attainable = {16};
  of.trials = {{"fast", "", {10.2}, 10.2, 6, 0, 1}, {"best", "", {11}, 11, 7, 0, 9},
               {"sure", "", {10.1}, 10.1, 9, 0, 5}, {"sure, slower", "", {10.5}, 10.5, 9, 0, 6},
               {"far", "", {9.9}, 9.9, 12, 0, 1},   {"declined", "why", {}, 99, 99, 0, 0}};
  ASSERT_NE(best_solver(of), nullptr);
  EXPECT_EQ(best_solver(of)->solver, "sure");
}

TEST(own_data, digits_beyond_the_attainable_do_not_count) {
  results::own_data of;
  of.names = {"x"};
  of.values = {1};
  of.attainable = {13.2};
  of.trials = {{"lucky", "", {15.3}, 15.3, 9, 0, 1}, {"sure", "", {13.2}, 13.2, 13.2, 0, 5}};
  EXPECT_EQ(best_solver(of)->solver, "sure");
  EXPECT_EQ(counted_digits(of.trials[0], of), 13.2);
  of.trials.resize(1);
  EXPECT_NE(own_data_advice(of)[0].find("13.2 of 13.2"), std::string::npos);
  of.attainable = {0};
  EXPECT_EQ(best_solver(of), nullptr);
  EXPECT_NE(own_data_advice(of)[0].find("fix no digit of x"), std::string::npos);
}

TEST(own_data, no_solver_without_a_correct_digit_is_recommended) {
  results::own_data of;
  of.names = {"x"};
  of.attainable = {9};
  of.trials = {{"poor", "", {0.4}, 0.4, 0, 0, 1}, {"declined", "why", {}, 9, 9, 0, 0}};
  EXPECT_EQ(best_solver(of), nullptr);
  EXPECT_NE(own_data_advice(of)[0].find("No solver reaches a digit"), std::string::npos);
  of.trials.erase(of.trials.begin());
  EXPECT_NE(own_data_advice(of)[0].find("No solver answered"), std::string::npos);
}

// The bound is of the stored problem: what the decimals lost before is no part of a guarantee.
TEST(own_data, guarantees_are_of_the_data_as_written) {
  const results::own_data found =
      outcome_of("a,b,y\n0.1,0.1000001,3\n0.2,0.2000003,7\n0.3,0.3000001,1.7\n", "y").report;
  EXPECT_LT(found.attainable[0], 13);
  int checked = 0;
  for (const results::data_trial& t : found.trials) {
    if (!t.refused.empty()) continue;
    ++checked;
    EXPECT_LE(t.guaranteed, std::max(found.attainable[0], found.attainable[1])) << t.solver;
    EXPECT_FALSE(std::signbit(t.guaranteed));
  }
  EXPECT_GT(checked, 5);
}

TEST(own_data, no_digits_are_not_less_than_none) {
  const auto of = outcome_of("a,b,y\n1e-320,3,4\n2e-320,6,9\n3e-320,7,3\n1e-320,2,9\n", "y");
  EXPECT_EQ(reports::own_data_text(of.report, false).find("-0.0"), std::string::npos);
  for (const results::data_trial& t : of.report.trials) EXPECT_FALSE(std::signbit(t.least));
}

TEST(own_data, coefficients_beyond_double_have_no_digits) {
  for (const char* text : {"a,y\n1e-5,1e305\n2e-5,3e305\n",
                           "a,b,y\n1e-320,3,4\n2e-320,6,9\n3e-320,7,3\n1e-320,2,9\n"}) {
    const data_outcome found = outcome_of(text, "y");
    ASSERT_EQ(found.error, "");
    EXPECT_TRUE(std::isinf(found.report.values[0]));
    EXPECT_EQ(found.report.attainable[0], 0);
    EXPECT_NE(reports::own_data_text(found.report, false).find("beyond the range of double"),
              std::string::npos);
    EXPECT_EQ(reports::own_data_text(found.report, false).find("inf"), std::string::npos);
  }
}

TEST(own_data, lambda_is_a_decimal_or_a_fraction_that_double_holds) {
  const std::string text = "a,b,y\n1,2,3\n2,5,7\n4,1,1\n3,3,8\n";
  EXPECT_EQ(outcome_of(text, "y", "1/4").report.lambda, 0.25);
  EXPECT_EQ(outcome_of(text, "y", "25e-2").report.lambda, 0.25);
  for (const char* wrong : {"1e400", "1e-400", "1e999999999", "inf", "-1", "1/0", "a"}) {
    EXPECT_NE(outcome_of(text, "y", wrong).error.find(std::string("--lambda '") + wrong + "'"),
              std::string::npos)
        << wrong;
  }
}

std::string table_of(int rows, int cols, const std::string& cell) {
  std::string text;
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) text += (j == 0 ? "" : ",") + cell + std::to_string(i * j % 7);
    text += "\n";
  }
  return text;
}

TEST(own_data, what_takes_too_long_to_solve_exactly_is_refused_at_once) {
  for (const std::string& text :
       {table_of(300, 300, "0."), table_of(1, 100000, "0."), table_of(1000, 1000, ""),
        table_of(3, 3, "0." + std::string(700000, '1'))}) {
    const std::string error = outcome_of(text, "1").error;
    EXPECT_NE(error.find("exact solution"), std::string::npos) << error.substr(0, 300);
  }
}

TEST(own_data, errors_name_file_and_place) {
  EXPECT_NE(outcome_of("a,b\n1,2\n3,\n", "b").error.find("d.csv:3:3: error: row 2, column b"),
            std::string::npos);
  EXPECT_NE(outcome_of("a,b\n1,2\n", "c").error.find("it has a, b"), std::string::npos);
  EXPECT_NE(outcome_of("a\n1\n", "a").error, "");
  EXPECT_NE(outcome_of("a,b\n1,2\n", "b", "-1").error, "");
}

}  // namespace
}  // namespace proofread::runs
