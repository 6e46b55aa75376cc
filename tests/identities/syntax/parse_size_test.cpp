// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

bool refused(const std::string& text, const std::string& message) {
  const auto read = parse_one_liner(text);
  return !read && read.error().message.find(message) != std::string::npos &&
         read.error().where.end <= text.size() && !render(read.error(), "", text).empty();
}

TEST(parse_size, deep_nesting_is_refused_and_moderate_nesting_is_not) {
  for (const char* opening : {"(", "-", "[", "inv(", "x[", "2^", "√", "not ", "a = a implies ",
                              "forall x : ", "exists x := 1 : ", "limit(", "argmin(a, w : ", "‖",
                              "2^-", "f(g(", "sum(i = ", "diff("}) {
    const expected<one_liner> read = parse_one_liner(repeated(opening, 20'000));
    EXPECT_FALSE(read) << opening;
  }
  EXPECT_TRUE(refused(repeated("(", 100'000), "nesting is deeper"));
  const std::string deep = repeated("(", 150) + "a" + repeated(")", 150) + " = a";
  EXPECT_TRUE(parse_one_liner(deep));
  EXPECT_TRUE(parse_one_liner(repeated("inv(", 150) + "a" + repeated(")", 150) + " = a"));
}

TEST(parse_size, long_chains_of_operations_are_refused) {
  for (const char* step : {" + a", "*a", "'", "^T", "[1]"})
    EXPECT_TRUE(refused("a" + repeated(step, 100'000) + " = a", "inside one another")) << step;
  EXPECT_TRUE(refused("a" + repeated("^2", 100'000) + " = a", "nesting is deeper"));
  EXPECT_TRUE(refused("a = a" + repeated(" and a = a", 100'000), "inside one another"));
  EXPECT_TRUE(parse_one_liner("a" + repeated(" + a", 300) + " = a"));
}

TEST(parse_size, long_numbers_and_names_are_refused) {
  EXPECT_TRUE(refused(repeated("7", 1'000'000) + " = a", "digits"));
  EXPECT_TRUE(refused("1e99999999999 = a", "exponent"));
  EXPECT_TRUE(refused("a^" + repeated("7", 1'000'000) + " = a", "digits"));
  EXPECT_TRUE(refused("x" + repeated("⁷", 10'000) + " = a", "superscript"));
  EXPECT_TRUE(refused(repeated("x", 1'000'000) + " = a", "characters"));
  EXPECT_TRUE(parse_one_liner("2305843009213693951*x = 0"));
}

TEST(parse_size, wide_formulas_are_read_up_to_a_limit) {
  EXPECT_TRUE(parse_one_liner("[1" + repeated(", 1", 100'000) + "] = a"));
  EXPECT_TRUE(refused("[1" + repeated(", 1", 1'000'000) + "] = a", "parts"));
  EXPECT_TRUE(parse_declarations("a : n" + repeated(", a : n", 100'000)));
}

double processor_seconds(const std::string& text) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    (void)parse_declarations(text);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// Ten times the text takes about ten times as long; a quadratic reading would take a hundred
/// times.
TEST(parse_size, time_is_linear_in_the_text) {
  for (const char* step :
       {"X_1 : n x d symmetric,\n", "λ > 0, ", "a, ", "# note\n", "((", "a*", "z : m, z = A*x, "}) {
    const double small = processor_seconds(repeated(step, 5'000));
    const double large = processor_seconds(repeated(step, 50'000));
    EXPECT_LT(large, 40 * small + 0.05) << step;
  }
}

TEST(parse_size, ten_megabytes_are_read_or_refused) {
  for (const char* step : {"X : n x d, ", "a", "(", "# ", "\xFF", "1."}) {
    const std::string text = repeated(step, 10'000'000 / std::string(step).size());
    const expected<one_liner> read = parse_one_liner(text);
    ASSERT_FALSE(read) << step;
    EXPECT_LT(render(read.error(), "f", text).size(), 1000U) << step;
  }
}

}  // namespace
}  // namespace proofread::identities
