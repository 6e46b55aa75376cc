// SPDX-License-Identifier: MIT
#include "identities/lexing/lexer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "identities/expression/vocabulary.hpp"
#include "identities/text/greek.hpp"
#include "identities/text/marks.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

using kinds = std::vector<token_kind>;
using enum token_kind;

kinds of(std::string_view text) {
  kinds list;
  for (const token& t : split(text).tokens) list.push_back(t.kind);
  return list;
}

TEST(lexer, unicode_forms_are_the_ascii_forms) {
  EXPECT_EQ(of("a * b · c ⋅ d ∗ e"), of("a*b*c*d*e"));
  EXPECT_EQ(of("a ≤ b ≥ c ≠ d"), of("a <= b >= c != d"));
  EXPECT_EQ(of("x ∈ y → ∞ ⊢ −1"), of("x in y -> inf |- -1"));
  EXPECT_EQ(of("P ∧ Q ∨ ¬R ⇒ ∀ ∃ ⇔ ≔ …"), of("P and Q or not R implies forall exists iff := .."));
  EXPECT_EQ(of("Aᵀ A′ A.T A⊤"), of("A' A' A' A'"));
  EXPECT_EQ(of("π ℝ"), of("pi R"));
}

TEST(lexer, every_greek_letter_spells_its_name) {
  for (const named_letter& letter : greek_letters) {
    EXPECT_EQ(of(letter.text), of(letter.name)) << letter.name;
    EXPECT_EQ(spelling(letter.text), letter.name);
    EXPECT_TRUE(is_greek(letter.name));
  }
  for (const named_letter& letter : look_alikes) {
    EXPECT_EQ(of(letter.text), of(letter.name)) << letter.name;
    EXPECT_EQ(spelling(letter.text), letter.name);
  }
  EXPECT_EQ(spelling("λ₁"), "lambda1");
  EXPECT_EQ(spelling("σ_max"), "sigma_max");
  EXPECT_EQ(spelling("w_λ"), "w_lambda");
  EXPECT_TRUE(is_greek("sigma2"));
  EXPECT_TRUE(is_greek("mu_0"));
  EXPECT_FALSE(is_greek("alphabet"));
  EXPECT_FALSE(is_greek("x"));
}

std::string encoded(char32_t code) {
  const auto low = [&](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), low(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), low(6), low(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), low(12), low(6), low(0)};
}

bool is_one_name(const std::string& text) {
  const token_list read = split(text);
  return read.tokens[0].kind == name && read.tokens[0].end == text.size();
}

bool looks_like_another(std::string_view letter) {
  return letter == overline.text ||
         std::any_of(look_alikes.begin(), look_alikes.end(),
                     [&](const named_letter& each) { return each.text == letter; });
}

TEST(lexer, two_letters_of_unicode_have_one_name_only_where_they_look_the_same) {
  std::map<std::string, std::string> letter_of;
  for (char32_t code = 0x80; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string letter = encoded(code);
    if (!is_one_name("x_" + letter) && !is_one_name("x" + letter)) continue;
    EXPECT_FALSE(spelling(letter).empty()) << code_point_name(code);
    if (looks_like_another(letter)) continue;
    const auto [other, is_new] = letter_of.emplace(spelling(letter), letter);
    EXPECT_TRUE(is_new) << letter << " and " << other->second << " are both " << other->first;
  }
  // and the subscripts and marks
  EXPECT_EQ(letter_of.size(), greek_letters.size() + 10 + letter_marks.size());
  EXPECT_EQ(of("ϖ"), (kinds{name, end}));
  EXPECT_EQ(of("\u0399"), of("I"));
}

TEST(lexer, greek_letters_do_not_run_on) {
  EXPECT_EQ(of("λI"), (kinds{name, word_identity, end}));
  EXPECT_EQ(of("xλ"), (kinds{name, name, end}));
}

TEST(lexer, a_marked_letter_is_a_name_of_its_own) {
  EXPECT_EQ(of("β̂ X̂ x̄_1"), (kinds{name, name, name, end}));
  EXPECT_EQ(spelling("β̂"), "beta_hat");
  EXPECT_EQ(spelling("x̄_1"), "x_bar_1");
  for (const named_letter& mark : letter_marks)
    EXPECT_EQ(spelling("x" + std::string(mark.text)), "x" + std::string(mark.name));
  for (const named_letter& letter : marked_letters) {
    EXPECT_EQ(of(letter.text), (kinds{name, end})) << letter.name;
    EXPECT_EQ(spelling(letter.text), letter.name);
  }
  EXPECT_EQ(of("x̆").back(), bad);  // a mark without a name
}

TEST(lexer, foreign_spellings_are_the_own_ones) {
  EXPECT_EQ(of("A @ B ** 2 ∘ C"), of("A * B ^ 2 .* C"));
  EXPECT_EQ(of("\\lambda \\cdot \\det(A) \\leq \\sigma_1"), of("lambda * det(A) <= sigma_1"));
  EXPECT_EQ(spelling("\\sigma_1"), "sigma_1");
  EXPECT_EQ(of("A \\ b"), (kinds{name, backslash, name, end}));
  EXPECT_EQ(of("A\\b"), (kinds{name, backslash, name, end}));
  EXPECT_EQ(spelling("np.linalg.inv"), "inv");
  EXPECT_EQ(of("np.linalg.inv(A.T)"), of("inv(A')"));
  EXPECT_EQ(of("np.T"), of("np'"));
  EXPECT_EQ(of("np.pi"), of("pi"));
}

TEST(lexer, dots) {
  EXPECT_EQ(of("1./x"), (kinds{number, entry_slash, name, end}));
  EXPECT_EQ(of("1..n"), (kinds{number, dots, name, end}));
  EXPECT_EQ(of("1.5.*x.^2"), (kinds{number, entry_times, name, entry_caret, number, end}));
  EXPECT_EQ(of("A.T A.Tx")[1], quote);
  EXPECT_EQ(of("A.Tx").back(), bad);
}

TEST(lexer, numbers) {
  EXPECT_EQ(of("0.1 1e-3 2E+5"), (kinds{number, number, number, end}));
  EXPECT_EQ(spelling("2E+5"), "2e5");
  EXPECT_EQ(of("2e"), (kinds{number, name, end}));
  EXPECT_EQ(of(".5 5. 1.e1 .5e-3"), (kinds{number, number, number, number, end}));
  EXPECT_EQ(of("x.^.5 + 2.*3."),
            (kinds{name, entry_caret, number, plus, number, entry_times, number, end}));
  EXPECT_EQ(of("2.T"), (kinds{number, quote, end}));
  EXPECT_EQ(of("2.x"), (kinds{number, bad}));
  EXPECT_EQ(spelling(".5"), "0.5");
  EXPECT_EQ(spelling("5."), "5");
  EXPECT_EQ(spelling("1.E+1"), "1e1");
}

TEST(lexer, comments_and_blanks_are_dropped) {
  EXPECT_EQ(of("a # b λ ∀ \n + c\t\r\n#"), (kinds{name, plus, name, end}));
  EXPECT_EQ(of(""), (kinds{end}));
  EXPECT_EQ(of("a\xC2\xA0+ b"), (kinds{name, plus, name, end}));
}

TEST(lexer, superscripts_form_one_token) {
  EXPECT_EQ(of("x⁻¹²"), (kinds{name, superscript, end}));
  EXPECT_EQ(of("‖x‖₂"), (kinds{bar, name, bar, end}));
}

TEST(lexer, stops_where_it_cannot_read) {
  const token_list list = split("a + \xFF b");
  ASSERT_EQ(list.tokens.back().kind, bad);
  EXPECT_EQ(list.problem.where.begin, 4U);
  EXPECT_NE(list.problem.message.find("UTF-8"), std::string::npos);
  EXPECT_EQ(of("# \xC3\x28").back(), bad);
  const token_list stranger = split("a ☃ b");
  EXPECT_EQ(stranger.problem.where.begin, 2U);
  EXPECT_NE(stranger.problem.message.find("U+2603"), std::string::npos);
}

}  // namespace
}  // namespace proofread::identities
