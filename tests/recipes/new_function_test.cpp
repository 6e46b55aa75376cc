// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "properties/elementary/elementary.hpp"
#include "properties/elementary/extended_functions.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "properties/scalars/field.hpp"

namespace proofread::properties {
namespace {

// This file is compiled with the row and the rule of sinh that new_function.cmake adds.

TEST(new_function, is_known_by_its_row) {
  const identities::builtin_facts* const sinh = identities::find_builtin("sinh");
  ASSERT_NE(sinh, nullptr);
  EXPECT_EQ(sinh->id, builtin::sinh);
  EXPECT_EQ(sinh->latex, "\\sinh");
  EXPECT_EQ(sinh->values, identities::value_kind::transcendental);
  EXPECT_TRUE(sinh->acts_on_entries());
  EXPECT_TRUE(identities::is_elementary(builtin::sinh));
}

TEST(new_function, is_exact_where_its_row_says) {
  EXPECT_EQ(sinh(rational(0)), rational(0));
  EXPECT_THROW(sinh(rational(1)), undecidable_value);
  EXPECT_THROW(sinh(field(1)), undecidable_value);
}

TEST(new_function, has_an_enclosure_by_its_rule) {
  const auto x = from_rational<ball<double>>(rational(3, 4));
  const ball<double> two(2);
  const ball<double> twice = two * sinh(x) * sqrt(ball<double>(1) + sinh(x) * sinh(x));
  EXPECT_TRUE(overlaps(sinh(two * x), twice));
  EXPECT_FALSE(overlaps(sinh(two * x), sinh(x)));
  EXPECT_TRUE(overlaps(sinh(-x), -sinh(x)));
}

TEST(new_function, has_a_series_by_its_rule) {
  const infinitesimal tau{1, false, 8, nullptr};
  const extended<rational> value = sinh(variable<rational>(tau));
  EXPECT_EQ(coefficient(value, tau, 6).plain(), rational(0));
  EXPECT_EQ(coefficient(value, tau, 7).plain(), rational(1, 5040));
}

TEST(new_function, is_drawn_by_exp_so_that_their_relations_hold) {
  const auto at = [](builtin function, const rational& u) {
    return function == builtin::exp ? u + rational(5) : rational(99);
  };
  EXPECT_EQ(drawn(builtin::sinh, rational(-3), at), rational(3, 4));
  EXPECT_EQ(drawn(builtin::sin, rational(-3), at), rational(99));
}

/// True if the text names the function, or MPFR's: no letter or digit stands beside it.
bool names(const std::string& text, const std::string& function) {
  const auto within_word = [&](std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0);
  };
  for (std::size_t at = text.find(function); at != std::string::npos;
       at = text.find(function, at + 1)) {
    const bool begins = at == 0 || !within_word(at - 1);
    if (begins && !within_word(at + function.size())) return true;
  }
  return false;
}

/// Does a line of the file name it before its comment?
bool code_names(const std::filesystem::path& file, const std::string& function) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (names(line.substr(0, line.find("//")), function)) return true;
  }
  return false;
}

std::vector<std::string> files_that_name(const std::string& function) {
  const std::filesystem::path sources = PROOFREAD_SOURCES;
  std::vector<std::string> found;
  for (const char* const room :
       {"identities", "properties", "solvers", "results", "runs", "reports", "cli"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sources / room)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".hpp" && ending != ".def" && ending != ".in") continue;
      if (code_names(entry.path(), function))
        found.push_back(std::filesystem::relative(entry.path(), sources).generic_string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Facts by which statements over the reals are proved with it are optional.
TEST(recipe, a_function_costs_one_row_and_one_rule) {
  const std::vector<std::string> row_rule_and_facts = {"identities/expression/functions.def",
                                                       "properties/elementary/rules.hpp",
                                                       "properties/unknowns/function_values.cpp"};
  EXPECT_EQ(files_that_name("tanh"), row_rule_and_facts);
}

TEST(recipe, the_language_page_names_every_function) {
  const std::filesystem::path page = std::filesystem::path(PROOFREAD_SOURCES) / "docs/language.md";
  for (const identities::builtin_facts& row : identities::builtins()) {
    if (row.id != builtin::sinh) {
      EXPECT_TRUE(code_names(page, std::string(row.name))) << row.name;
    }
  }
}

}  // namespace
}  // namespace proofread::properties
