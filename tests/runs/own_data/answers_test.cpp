// SPDX-License-Identifier: MIT
// What a practitioner asks of data: which columns depend on others, and whether the numbers of
// other software are right.
#include <gtest/gtest.h>

#include "reports/accuracy/own_data_text.hpp"
#include "runs/own_data/advice.hpp"
#include "runs/own_data/data.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {
namespace {

using words = std::vector<std::string>;

data_outcome solved(const std::string& content, bool intercept,
                    const std::string& coefficients = "") {
  data_options asked;
  asked.file = cli::write(cli::empty_folder(), "d.csv", content);
  asked.model.target = "y";
  asked.model.intercept = intercept;
  asked.coefficients = coefficients;
  return run_data(asked);
}

words relations(const data_outcome& of) {
  words all;
  for (const auto& each : of.report.dependent) all.push_back(each.relation);
  return all;
}

// As written the columns depend on each other, as stored in double they do not.
const char* const inches = "inch,cm,y\n1.1,2.794,3\n2.3,5.842,7\n0.7,1.778,2\n3.9,9.906,11\n";
const char* const shares =
    "p,q,r,y\n33.1,33.2,33.7,1\n20.7,40.1,39.2,2\n11.3,70.9,17.8,4\n55.5,22.3,22.2,3\n1.7,2.9,95.4,"
    "7\n";
const char* const totals =
    "a,b,sum,y\n0.1,0.7,0.8,1\n1.3,2.9,4.2,2\n0.6,0.3,0.9,5\n2.1,3.7,5.8,3\n1.9,0.2,2.1,4\n";

TEST(dependence, is_told_as_it_is_written_whatever_rounding_makes_of_it) {
  struct {
    const char* text;
    bool intercept;
    const char* relation;
  } const rows[] = {{inches, false, "cm = 2.54*inch"},
                    {shares, true, "r = 100 - p - q"},
                    {totals, false, "sum = a + b"},
                    {"a,b,y\n1,3,1\n2,5,2\n3,7,4\n", true, "b = 2*a + 1"},
                    {"a,b,y\n1,-1,1\n2,-2,2\n3,-3,4\n", false, "b = -a"},
                    {"a,b,y\n3,1,1\n6,2,2\n9,3,4\n", false, "b = 1/3*a"},
                    {"a,z,y\n3,0,1\n6,0,2\n9,0,4\n", false, "z = 0"}};
  for (const auto& row : rows) {
    const data_outcome found = solved(row.text, row.intercept);
    ASSERT_EQ(found.error, "") << row.text;
    EXPECT_EQ(relations(found), words{row.relation});
    const results::data_trial* best = best_solver(found.report);
    ASSERT_NE(best, nullptr) << row.text;
    EXPECT_GT(counted_digits(*best, found.report), 12) << row.text << best->solver;
    EXPECT_NE(reports::own_data_text(found.report, false).find(row.relation), std::string::npos);
  }
  EXPECT_GT(solved(inches, false).report.stored_rank, solved(inches, false).report.rank)
      << "a case in which rounding raises the rank";
}

TEST(dependence, says_which_coefficients_it_leaves_open) {
  const data_outcome found = solved("a,b,c,y\n1,2.2,5,1\n2,4.4,1,3\n3,6.6,2,4\n4,8.8,7,4\n", true);
  EXPECT_EQ(found.report.unidentified, (words{"a", "b"}));
  ASSERT_EQ(found.report.without.size(), 4U);
  EXPECT_EQ(found.report.without[2], 0);
  EXPECT_EQ(found.report.without[3], found.report.values[3]) << "c is the same in every solution";
  for (const results::data_trial& t : found.report.trials) {
    if (t.solver != "pivoted_qr") continue;
    EXPECT_GT(t.fitted, 13) << "fitted values are right though coefficients are open";
  }
  EXPECT_TRUE(solved("a,b,y\n1,2,1\n2,5,2\n3,6,4\n", false).report.unidentified.empty());
}

const results::data_trial& trial_of(const data_outcome& found, const std::string& solver) {
  for (const results::data_trial& t : found.report.trials) {
    if (t.solver == solver) return t;
  }
  throw std::out_of_range(solver);
}

// dqrdc2 keeps the columns in their order: what it leaves out is what depends on those before it.
TEST(rows, of_r_leave_out_dependent_columns_and_are_held_to_the_solution_without_them) {
  for (const char* text : {inches, totals}) {
    const data_outcome found = solved(text, false);
    const results::data_trial& t = trial_of(found, "r_lm");
    EXPECT_TRUE(t.basic);
    EXPECT_EQ(t.rank, found.report.rank);
    const std::size_t last = t.digits.size() - 1;
    EXPECT_EQ(reports::trial_digits(found.report, t, last), "NA");
    for (std::size_t j = 0; j < last; ++j) EXPECT_GT(t.digits[j], 14) << text;
    EXPECT_NE(best_solver(found.report), &t) << "it answers another question";
  }
  const data_outcome full = solved("a,b,y\n1,3,1\n2,5,2\n3,8,4\n", true);
  EXPECT_FALSE(trial_of(full, "r_lm").basic);
  EXPECT_EQ(trial_of(full, "r_lm").rank, 3);
}

TEST(rows, say_whose_they_are_and_what_rank_they_found) {
  const data_outcome found = solved("a,b,y\n1,2,1\n2,4,2\n3,6,4\n", true);
  EXPECT_EQ(reports::trial_name(trial_of(found, "r_lm")), "r_lm = R lm");
  EXPECT_EQ(reports::trial_name(trial_of(found, "householder_qr")), "householder_qr");
  const std::string text = reports::own_data_text(found.report, false);
  EXPECT_NE(text.find("2 of 3"), std::string::npos) << text;
  const data_outcome full = solved("a,b,y\n1,3,1\n2,5,2\n3,8,4\n", true);
  EXPECT_EQ(reports::own_data_text(full.report, false).find("rank"), text.npos);
}

// y = 1/3 + 2/3*a by hand: normal equations of (0, 0), (1, 1), (2, 2), (3, 2) ... in fractions.
const char* const line = "a,y\n0,0\n1,1\n2,2\n3,2\n";

TEST(given, coefficients_are_held_to_the_exact_ones) {
  const auto given = solved(line, true, "(Intercept)=0.2,a=0.69").report.given;
  ASSERT_EQ(given.size(), 2U);
  EXPECT_EQ(given[0].name, "(intercept)");
  EXPECT_EQ(given[0].exact, "0.2");
  EXPECT_TRUE(given[0].rounded_right);
  EXPECT_EQ(given[1].exact, "0.7");
  EXPECT_FALSE(given[1].rounded_right);
  EXPECT_EQ(std::lround(100 * given[1].digits), std::lround(-100 * std::log10(0.01 / 0.7)));
}

TEST(given, standard_errors_and_r_squared_too) {
  // RSS = 0.3, s^2 = 0.15, (X'X)^-1 = [14, -6; -6, 4]/20, total 2.75.
  const auto given =
      solved(line, true, "se(const)=0.324037,se(a)=0.1732051,R^2=0.8909").report.given;
  ASSERT_EQ(given.size(), 3U);
  EXPECT_EQ(given[0].exact.substr(0, 10), "0.32403703");
  EXPECT_EQ(given[1].exact.substr(0, 10), "0.17320508");
  EXPECT_EQ(given[2].exact.substr(0, 10), "0.89090909");
  for (const auto& each : given) EXPECT_TRUE(each.rounded_right) << each.name;
}

TEST(given, come_from_files_of_other_software) {
  const std::string folder = cli::empty_folder();
  for (const char* table :
       {"term,estimate,std.error\n(Intercept),0.2,0.324\na,0.7,0.173\n", ",0\nconst,0.2\na,0.7\n",
        "\tcoef\tstd err\nIntercept\t0.2\t0.324\na\t0.7\t0.173\n", "const 0.2\na 0.7\n"}) {
    const std::string file = cli::write(folder, "given.csv", table);
    const data_outcome found = solved(line, true, file);
    ASSERT_EQ(found.error, "") << table;
    ASSERT_GE(found.report.given.size(), 2U) << table;
    for (const auto& each : found.report.given) EXPECT_TRUE(each.rounded_right) << table;
  }
}

TEST(given, without_the_dependent_columns_is_an_answer_of_its_own) {
  const std::string text = "a,b,y\n0,0,0\n1,2.2,1\n2,4.4,2\n3,6.6,2\n";
  const auto dropped = solved(text, true, "(Intercept)=0.2,a=0.7,b=NA").report.given;
  ASSERT_EQ(dropped.size(), 2U);
  for (const auto& each : dropped) EXPECT_TRUE(each.rounded_right) << each.name;
  const auto least_norm = solved(text, true, "(Intercept)=0.2,a=0.7,b=0.1").report.given;
  EXPECT_FALSE(least_norm[1].rounded_right);
}

TEST(given, standard_errors_beside_a_solution_of_minimal_norm_are_said_to_be_of_another) {
  const std::string text = "a,b,y\n0,0,0\n1,2.2,1\n2,4.4,2\n3,6.6,2\n";
  const auto said = [&](const std::string& given) {
    const auto remarks = solved(text, true, given).report.remarks;
    return std::any_of(remarks.begin(), remarks.end(), [](const std::string& one) {
      return one.find("without the dependent columns") != std::string::npos;
    });
  };
  EXPECT_TRUE(said("(Intercept)=0.2,a=0.1,b=0.2,se(a)=0.17"));
  EXPECT_FALSE(said("(Intercept)=0.2,a=0.7,b=NA,se(a)=0.17"));
}

TEST(given, what_is_no_coefficient_is_refused) {
  const auto error = [](const std::string& given) { return solved(line, true, given).error; };
  EXPECT_NE(error("b=1").find("no coefficient is called 'b'"), std::string::npos) << error("b=1");
  EXPECT_NE(error("b=1").find("they are (intercept), a"), std::string::npos);
  EXPECT_NE(error("a=x").find("'x' is not a number"), std::string::npos);
  EXPECT_NE(error("a=1,2").find("'2' is no name=value"), std::string::npos);
  EXPECT_NE(error("nowhere.csv").find("no such file"), std::string::npos);
}

}  // namespace
}  // namespace proofread::runs
