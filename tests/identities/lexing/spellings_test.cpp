// SPDX-License-Identifier: MIT
#include "identities/lexing/spellings.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/text/edit_distance.hpp"

namespace proofread::identities {
namespace {

std::string language_page() {
  std::ifstream in(PROOFREAD_SOURCES "/docs/language.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string row(std::string_view typed, std::string_view canonical) {
  return "| `" + std::string(typed) + "` | `" + std::string(canonical) + "` |\n";
}

TEST(spellings, the_language_page_lists_the_whole_table) {
  const std::string page = language_page();
  std::string missing;
  const auto want = [&](const std::string& line) {
    if (page.find(line) == std::string::npos) missing += line;
  };
  for (const sign_spelling& each : sign_spellings()) want(row(each.typed, each.canonical));
  for (const function_spelling& each : function_spellings()) want(row(each.typed, each.canonical));
  for (const function_spelling& each : notation_spellings()) want(row(each.typed, each.canonical));
  for (const word_spelling& each : word_spellings()) want(row(each.typed, each.canonical));
  EXPECT_EQ(missing, "") << "docs/language.md lacks these rows";
  for (const std::string_view module : library_modules())
    EXPECT_NE(page.find("`" + std::string(module) + "`"), std::string::npos) << module;
}

TEST(spellings, a_function_is_written_once_and_both_forms_are_read) {
  std::set<std::string_view> names;
  for (const auto& table : {function_spellings(), notation_spellings()}) {
    for (const function_spelling& each : table) {
      EXPECT_TRUE(names.insert(function_name(each)).second) << each.typed;
      EXPECT_FALSE(is_reserved(function_name(each))) << each.typed;
      const auto typed = parse_expression(each.typed);
      ASSERT_TRUE(typed) << each.typed;
      EXPECT_EQ((*typed)->kind, form::apply) << each.typed;
      EXPECT_TRUE(parse_expression(each.canonical)) << each.canonical;
    }
  }
}

TEST(spellings, a_word_stands_for_a_word) {
  for (const word_spelling& each : word_spellings()) {
    EXPECT_TRUE(is_declaration_word(each.canonical));
    EXPECT_FALSE(is_declaration_word(each.typed));
    EXPECT_EQ(find_word(each.typed), each.canonical);
  }
}

TEST(spellings, a_suggestion_comes_from_a_small_distance) {
  EXPECT_EQ(nearest_function("tarce"), "tr");
  EXPECT_EQ(nearest_function("transpoze"), "transpose");
  EXPECT_EQ(nearest_function("sumsqr"), "sumsq");
  EXPECT_EQ(nearest_function("dte"), "det");
  EXPECT_EQ(nearest_function("cov"), "");
  EXPECT_EQ(nearest_function("foo"), "");
  EXPECT_EQ(nearest_function("symetric"), "symmetric");
  EXPECT_EQ(nearest_declaration_word("symetric"), "symmetric");
  EXPECT_EQ(nearest_declaration_word("unit"), "");
  EXPECT_EQ(nearest_declaration_word("PSD"), "psd");
  EXPECT_EQ(nearest_declaration_word("SPD"), "posdef");
  EXPECT_TRUE(is_slip_of("orthogonl", "orthogonal"));
  EXPECT_FALSE(is_slip_of("ab", "abs"));
}

}  // namespace
}  // namespace proofread::identities
