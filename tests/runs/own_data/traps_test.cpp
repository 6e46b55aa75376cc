// SPDX-License-Identifier: MIT
// Three hundred files made up to go wrong, each held to a solution by another route.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "runs/own_data/data.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/runs/own_data/traps.hpp"

namespace proofread::runs {
namespace {

using solvers::index;
using solvers::rational;

// Seventeen digits of it: half a unit of the last is 10^-16 of the number at most.
void expect_digits(const std::string& printed, const rational& exact) {
  const rational away = abs(value_of(printed) - exact);
  EXPECT_LE(away * properties::power(rational(10), 16), abs(exact)) << printed;
}

data_outcome asked(const trap& t, const std::string& text, const std::string& coefficients) {
  data_options options;
  options.file = cli::write(cli::empty_folder(), "trap.csv", text);
  options.model.target = "y";
  options.model.intercept = t.intercept;
  options.lambda = t.lambda;
  options.coefficients = coefficients;
  return run_data(options);
}

// What other software would give: the expected coefficients to six places, one of them off.
std::string coefficients_of(const trap& t, const answer& expected) {
  std::string list;
  for (index j = 0; j < expected.w.size(); ++j) {
    const index column = t.intercept ? j - 1 : j;
    list += (j == 0 ? "" : ",") + (column < 0 ? "(intercept)" : "c" + std::to_string(column)) +
            "=" + decimal_text(j == 0 ? rational(expected.w(j) * 2) : expected.w(j));
  }
  return list;
}

class traps : public testing::TestWithParam<std::size_t> {};

TEST_P(traps, give_the_exact_solution_or_a_refusal_that_says_why) {
  constexpr unsigned seeds = 12;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const trap t = trap_of(GetParam(), seed);
    const std::string text = file_of(t);
    SCOPED_TRACE(t.kind + ", seed " + std::to_string(seed) + "\n" + text);
    const answer expected = expected_of(t);
    const data_outcome found = asked(t, text, coefficients_of(t, expected));
    ASSERT_EQ(found.error, "");
    const results::own_data& report = found.report;
    ASSERT_EQ(report.rows, static_cast<int>(t.cells.size()));
    ASSERT_EQ(report.exact.size(), static_cast<std::size_t>(expected.w.size()));
    if (t.lambda == "0") {
      EXPECT_EQ(report.rank, static_cast<int>(expected.rank));
      EXPECT_EQ(report.unique, expected.rank == expected.w.size());
      EXPECT_EQ(report.dependent.size(),
                static_cast<std::size_t>(expected.w.size() - expected.rank));
    }
    for (index j = 0; j < expected.w.size(); ++j)
      expect_digits(report.exact[static_cast<std::size_t>(j)], expected.w(j));
    for (const results::given_value& g : report.given) {
      if (&g == &report.given.front() && expected.w(0) != 0) {
        EXPECT_LT(g.digits, 1) << g.name << " is off by a factor of two";
      } else if (!report.unique) {
        continue;  // it may be held to the solution without the dependent columns
      } else {
        EXPECT_GT(g.digits, 15) << g.name;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(own_data, traps, testing::Range<std::size_t>(0, kinds.size()),
                         [](const auto& one) {
                           std::string name = kinds[one.param];
                           std::replace_if(
                               name.begin(), name.end(),
                               [](char c) { return std::isalnum(c) == 0; }, '_');
                           return name;
                         });

TEST(traps, are_three_hundred) { EXPECT_EQ(kinds.size() * 12, 300U); }

// A missing value is refused at its place, and left out with its row on request.
TEST(traps, with_a_missing_value_never_lose_a_row_in_silence) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    for (const char* missing : {"", "NA", "NaN", "?"}) {
      trap t = trap_of(0, seed);
      const std::size_t at = seed % t.cells.size();
      trap holed = t;
      holed.write = [&](const std::string& x) { return x == "hole" ? missing : x; };
      holed.cells[at][0] = "hole";
      const std::string text = file_of(holed);
      const data_outcome refused = asked(t, text, "");
      EXPECT_NE(refused.error.find("row " + std::to_string(at + 1)), std::string::npos)
          << refused.error << text;
      t.cells.erase(t.cells.begin() + static_cast<std::ptrdiff_t>(at));
      const answer expected = expected_of(t);
      data_options options;
      options.file = cli::write(cli::empty_folder(), "trap.csv", text);
      options.model.target = "y";
      options.model.intercept = t.intercept;
      options.numbers.drop_missing = true;
      const data_outcome found = run_data(options);
      ASSERT_EQ(found.error, "") << text;
      EXPECT_EQ(found.report.rows, static_cast<int>(t.cells.size()));
      EXPECT_FALSE(found.report.remarks.empty()) << "a row went without a word";
      for (index j = 0; j < expected.w.size(); ++j)
        expect_digits(found.report.exact[static_cast<std::size_t>(j)], expected.w(j));
    }
  }
}

}  // namespace
}  // namespace proofread::runs
