// SPDX-License-Identifier: MIT
// Ridge regression with an intercept that is not penalised.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/scalars/rational_text.hpp"
#include "reports/accuracy/own_data_text.hpp"
#include "runs/own_data/advice.hpp"
#include "runs/own_data/centring.hpp"
#include "runs/own_data/data.hpp"
#include "runs/own_data/number_words.hpp"
#include "solvers/measurement/yardstick.hpp"
#include "solvers/problems/elimination.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {
namespace {

using solvers::index;
using solvers::rational;

data_outcome ridge(const std::string& content, const std::string& lambda, bool penalised,
                   const std::string& coefficients = "") {
  data_options asked;
  asked.file = cli::write(cli::empty_folder(), "d.csv", content);
  asked.model.target = "y";
  asked.model.intercept = true;
  asked.lambda = lambda;
  asked.penalise_intercept = penalised;
  asked.coefficients = coefficients;
  return run_data(asked);
}

// By hand: the centred columns are -1, 0, 1 and -4/3, -1/3, 5/3: w = 3/(2 + 1), c = 7/3 - 2*w.
TEST(ridge_of_own_data, leaves_the_intercept_alone_unless_it_is_asked) {
  const std::string text = "a,y\n1,1\n2,2\n3,4\n";
  const data_outcome free = ridge(text, "1", false);
  EXPECT_EQ(free.error, "");
  EXPECT_EQ(free.report.exact, (std::vector<std::string>{"0.33333333333333333", "1"}));
  // [4, 6; 6, 15]*[c; w] = [7; 17]
  const data_outcome all = ridge(text, "1", true);
  EXPECT_EQ(all.report.exact, (std::vector<std::string>{"0.125", "1.0833333333333333"}));
  const auto says = [](const data_outcome& of, const char* what) {
    return reports::own_data_text(of.report, false).find(what) != std::string::npos;
  };
  EXPECT_TRUE(says(free, "does not penalise the intercept"));
  EXPECT_TRUE(says(all, "lambda penalises the intercept, too"));
}

// The normal equations with lambda for all coefficients but the first.
solvers::vector<rational> unpenalised(const solvers::moments& m, const rational& lambda) {
  solvers::matrix<rational> S = m.gram;
  for (index j = 1; j < m.d; ++j) S(j, j) += lambda;
  return solvers::inverse(S) * m.right;
}

RC_GTEST_PROP(centring, is_ridge_regression_with_a_free_intercept, ()) {
  const auto number = rc::gen::inRange(-9, 10);
  const index n = *rc::gen::inRange(1, 7);
  const index d = *rc::gen::inRange(1, 5);
  solvers::problem<rational> p{solvers::matrix<rational>(n, d + 1), solvers::vector<rational>(n)};
  for (index i = 0; i < n; ++i) {
    p.y(i) = *number;
    for (index j = 0; j <= d; ++j) p.X(i, j) = j == 0 ? 1 : *number;
  }
  const solvers::moments with_ones = moments_of(solvers::integer_columns_of(p));
  const rational lambda = rational(*rc::gen::inRange(1, 50), *rc::gen::inRange(1, 50));
  const solvers::moments apart = centred(with_ones);
  const solvers::vector<rational> w = solvers::yardstick_of(apart, lambda).w;
  const solvers::vector<rational> expected = unpenalised(with_ones, lambda);
  RC_ASSERT((w == expected.tail(d)));
  RC_ASSERT(intercept_of(centring_of(with_ones), w) == expected(0));
}

TEST(ridge_of_own_data, has_right_digits_beside_large_offsets) {
  const std::string text =
      "a,b,y\n1000000001,0.1,3\n1000000002,0.25,4\n1000000004,0.2,9\n1000000003,0.7,1\n";
  const data_outcome found = ridge(text, "1/2", false, "(Intercept)=1,a=1.13");
  ASSERT_EQ(found.error, "");
  const results::data_trial* best = best_solver(found.report);
  ASSERT_NE(best, nullptr);
  EXPECT_EQ(best->digits.size(), 3U);
  EXPECT_GT(counted_digits(*best, found.report), 14) << best->solver;
  EXPECT_EQ(found.report.given.size(), 2U);
  EXPECT_EQ(found.report.given[0].exact, found.report.exact[0]);
  EXPECT_EQ(found.report.given[1].exact, found.report.exact[1]);
}

TEST(ridge_of_own_data, may_have_more_columns_than_rows) {
  const data_outcome found = ridge("a,b,c,y\n1,2,0,3\n2,5,1,7\n", "1", false);
  ASSERT_EQ(found.error, "");
  // [1/2; -1/2]-like columns: w = (0.5, 1.5, 0.5)*4/(1 + 0.5*11)
  EXPECT_EQ(found.report.exact[2], to_17_digits(rational(6) * rational(2, 13)));
  EXPECT_NE(best_solver(found.report), nullptr);
}

TEST(ridge_of_own_data, needs_something_to_penalise) {
  EXPECT_NE(ridge("y\n1\n2\n", "1", false).error.find("nothing to penalise"), std::string::npos);
  EXPECT_EQ(ridge("y\n1\n2\n", "1", true).error, "");
}

}  // namespace
}  // namespace proofread::runs
