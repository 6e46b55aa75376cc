// SPDX-License-Identifier: MIT
#include "solvers/measurement/regression.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"
#include "tests/solvers/problems/strd_files.hpp"

namespace proofread::solvers {
namespace {

struct digits_of : testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(strd, digits_of, testing::ValuesIn(strd_names),
                         [](const auto& name) { return name.param; });

// The exact table of the stored problem, rounded to S: what the best solver could return.
template <class S>
correct_digits attainable(const strd_set& set, powers how, const regression<real>& truth) {
  const auto best = exact_regression(stored_problem<S>(set, how), set.intercept);
  return compare(rounded_table<S>(best), truth);
}

void print(const char* label, std::string_view scalar, const correct_digits& d) {
  std::printf("%-28s %-7.*s %5.1f %5.1f %5.1f %5.1f %5.1f\n", label,
              static_cast<int>(scalar.size()), scalar.data(), d.w, d.deviations,
              d.residual_deviation, d.r_squared, d.residual_sum_of_squares);
}

bool fits_tables(const claims& what) {
  return what.minimises != objective::ridge && what.fits != shapes::wide &&
         what.bound != stability::statistical;
}

bool direct(const claims& what) { return what.bound != stability::stopped; }

template <class S>
void table(const strd_set& set, const regression<real>& truth) {
  print("attainable, exact powers", scalar_name<S>(), attainable<S>(set, powers::exact, truth));
  print("attainable", scalar_name<S>(), attainable<S>(set, powers::working, truth));
  const problem<S> p = working_problem<S>(set);
  for (const entry<S>& solver : all_solvers<S>()) {
    if (!fits_tables(solver.what)) continue;
    const auto found = regress(solver.solve, p, set.intercept);
    if (const auto* no = std::get_if<refusal>(&found)) {
      std::printf("%-28s refused: %s\n", std::string(solver.what.name).c_str(), no->text.c_str());
      continue;
    }
    print(std::string(solver.what.name).c_str(), scalar_name<S>(),
          compare(std::get<regression<S>>(found), truth));
  }
}

TEST_P(digits_of, every_solver_beside_what_is_attainable) {
  const strd_set set = strd(GetParam());
  const auto truth = exact_regression(working_problem<rational>(set), set.intercept);
  std::printf("%-28s %-7s %5s %5s %5s %5s %5s\n", set.name.c_str(), "scalar", "w", "sd", "rsd",
              "R2", "RSS");
  for (const char* name : {"double", "quad", "mp50"}) {
    at_precision(precision_named(name), [&]<class S>() { table<S>(set, truth); });
  }
}

template <class S>
regression<S> refined(const strd_set& set) {
  for (const entry<S>& solver : all_solvers<S>()) {
    if (solver.what.name != "refined_qr") continue;
    const auto found = regress(solver.solve, working_problem<S>(set), set.intercept);
    return std::get<regression<S>>(found);
  }
  throw std::out_of_range("refined_qr");
}

TEST_P(digits_of, refined_qr_in_double_reaches_what_is_attainable) {
  const strd_set set = strd(GetParam());
  const auto truth = exact_regression(working_problem<rational>(set), set.intercept);
  const correct_digits best = attainable<double>(set, powers::working, truth);
  const correct_digits found = compare(refined<double>(set), truth);
  const double margin = 0.1;  // digits, as the project promises
  EXPECT_GE(found.w, best.w - margin);
  EXPECT_GE(found.deviations, best.deviations - margin);
  EXPECT_GE(found.residual_deviation, best.residual_deviation - margin);
  EXPECT_GE(found.r_squared, best.r_squared - margin);
  EXPECT_GE(found.residual_sum_of_squares, best.residual_sum_of_squares - margin);
}

TEST_P(digits_of, direct_solvers_in_mp50_have_all_certified_digits) {
  const strd_set set = strd(GetParam());
  const auto truth = exact_regression(working_problem<rational>(set), set.intercept);
  const working_precision scope(precision_named("mp50").bits);
  for (const entry<real>& solver : all_solvers<real>()) {
    if (!fits_tables(solver.what) || !direct(solver.what)) continue;
    const auto found = regress(solver.solve, working_problem<real>(set), set.intercept);
    ASSERT_TRUE(std::holds_alternative<regression<real>>(found)) << solver.what.name;
    const correct_digits d = compare(std::get<regression<real>>(found), truth);
    for (const double one :
         {d.w, d.deviations, d.residual_deviation, d.r_squared, d.residual_sum_of_squares}) {
      EXPECT_GE(one, certified_digits) << solver.what.name;
    }
  }
}

// The ceilings themselves in double, against the unrounded exact values.
TEST(attainable_digits, of_filip_and_wampler2_in_double) {
  for (const auto& [name, exact_powers, working_powers] :
       {std::tuple{"Filip", 14.3, 7.9}, std::tuple{"Wampler2", 13.2, 13.2}}) {
    const strd_set set = strd(name);
    const auto truth = exact_regression(working_problem<rational>(set), set.intercept);
    EXPECT_LE(2 * std::abs(10 * (attainable<double>(set, powers::exact, truth).w - exact_powers)),
              1);  // one decimal
    EXPECT_LE(
        2 * std::abs(10 * (attainable<double>(set, powers::working, truth).w - working_powers)),
        1);  // one decimal
  }
}

TEST(digits, count_relative_error_and_absolute_error_beside_zero) {
  using properties::real_from_text;
  const working_precision scope(table_bits);
  EXPECT_EQ(digits(real(2), real(2)), certified_digits);
  EXPECT_EQ(std::lround(digits(real_from_text("1.001"), real(1))), 3);
  EXPECT_EQ(std::lround(digits(real_from_text("1e-7"), real(0))), 7);
  EXPECT_EQ(digits(real(5), real(1)), 0);
}

TEST(regression_table, needs_more_rows_than_columns) {
  const problem<double> square{matrix<double>::Identity(2, 2), vector<double>::Ones(2)};
  const auto found = regress<double>(all_solvers<double>().front().solve, square, false);
  ASSERT_TRUE(std::holds_alternative<refusal>(found));
  EXPECT_EQ(std::get<refusal>(found).why, reason::wrong_shape);
}

}  // namespace
}  // namespace proofread::solvers
