// SPDX-License-Identifier: MIT
#include "solvers/problems/strd.hpp"

#include <gtest/gtest.h>

#include "solvers/measurement/regression.hpp"
#include "solvers/problems/exact.hpp"
#include "tests/solvers/problems/strd_files.hpp"

namespace proofread::solvers {
namespace {

struct strd_sets : testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(all, strd_sets, testing::ValuesIn(strd_names),
                         [](const auto& name) { return name.param; });

// Half a unit in the last printed digit.
rational half_unit(const std::string& text) {
  const size_t e = text.find_first_of("eE");
  std::string unit = text.substr(0, e);
  for (char& c : unit) {
    if (c >= '0' && c <= '9') c = '0';
  }
  unit.erase(0, unit.find_first_not_of("+-"));
  unit.back() = unit.back() == '.' ? '.' : '1';
  return decimal(unit + (e == text.npos ? "" : text.substr(e))) / 2;
}

void expect_rounds_to(const real& value, const std::string& printed, const std::string& what) {
  const rational error = abs(exact(value) - decimal(printed));
  EXPECT_LE(error, half_unit(printed)) << what << " " << printed;
}

TEST_P(strd_sets, certified_values_are_the_exact_solution_rounded) {
  const strd_set set = strd(GetParam());
  const auto exact_table = exact_regression(working_problem<rational>(set), set.intercept);
  for (size_t k = 0; k < set.estimates.size(); ++k) {
    const index j = static_cast<index>(k);
    expect_rounds_to(exact_table.w(j), set.estimates[k], "estimate");
    expect_rounds_to(exact_table.deviations(j), set.deviations[k], "deviation");
  }
  expect_rounds_to(exact_table.residual_deviation, set.residual_deviation, "residual deviation");
  expect_rounds_to(exact_table.r_squared, set.r_squared, "R-squared");
  expect_rounds_to(exact_table.residual_sum_of_squares, set.residual_sum_of_squares, "RSS");
}

TEST_P(strd_sets, files_are_read_with_either_line_ending) {
  const std::string text = strd_text(GetParam());
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  const auto parsed = parse_strd(crlf);
  ASSERT_TRUE(std::holds_alternative<strd_set>(parsed));
  EXPECT_EQ(std::get<strd_set>(parsed).y, strd(GetParam()).y);
  EXPECT_EQ(std::get<strd_set>(parsed).estimates, strd(GetParam()).estimates);
}

TEST_P(strd_sets, damaged_files_are_refused_with_a_line) {
  std::string text = strd_text(GetParam());
  const size_t data = text.rfind("Data:");
  for (const size_t length : {size_t{0}, size_t{40}, data / 2, data, text.size() - 40}) {
    const auto parsed = parse_strd(std::string_view(text).substr(0, length));
    ASSERT_TRUE(std::holds_alternative<strd_error>(parsed)) << length;
    EXPECT_GT(std::get<strd_error>(parsed).line, 0);
  }
  const size_t digit = text.find_first_of("0123456789", data);
  text.replace(text.find_first_of("0123456789", text.find('\n', digit)), 1, "x");
  EXPECT_TRUE(std::holds_alternative<strd_error>(parse_strd(text)));
}

TEST(strd, shapes_are_those_of_the_models) {
  EXPECT_EQ(working_problem<double>(strd("Filip")).X.cols(), 11);
  EXPECT_EQ(working_problem<double>(strd("Filip")).X.rows(), 82);
  EXPECT_EQ(working_problem<double>(strd("Longley")).X.cols(), 7);
  EXPECT_EQ(working_problem<double>(strd("NoInt1")).X.cols(), 1);
  EXPECT_FALSE(strd("NoInt2").intercept);
}

TEST(strd, decimals_are_exact) {
  EXPECT_EQ(decimal("-0.125E-01"), rational(-1, 80));
  EXPECT_EQ(decimal("+12.50"), rational(25, 2));
  EXPECT_EQ(decimal(".11019"), rational(11019, 100000));
  EXPECT_EQ(decimal("130"), rational(130));
  EXPECT_EQ(decimal("0.000000000000000"), rational(0));
  EXPECT_EQ(rounded<double>(decimal("0.1")), 0.1);
  EXPECT_EQ(rounded<double>(decimal("-6.860120914")), -6.860120914);
}

}  // namespace
}  // namespace proofread::solvers
