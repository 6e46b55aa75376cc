// SPDX-License-Identifier: MIT
#include "identities/formulas/typed_statement.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

bool holds_commands(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\\' && (is_letter(text[i + 1]) || text[i + 1] == '|')) return true;
  }
  return false;
}

/// A Greek letter or a function written as a word: LaTeX would read a product of its letters.
bool holds_words_of_claims(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_letter(text[i])) continue;
    const std::size_t from = i;
    while (i < text.size() && is_letter(text[i])) ++i;
    const std::string word(text.substr(from, i - from));
    const char before = from == 0 ? ' ' : text[from - 1];
    if (before == '\\' || before == '{' || word.size() < 3) continue;
    if (is_greek(word) || find_builtin(word) != nullptr) return true;
  }
  return false;
}

bool looks_like_latex(std::string_view text) {
  return holds_commands(text) || text.find("^{") != text.npos || text.find("_{") != text.npos;
}

/// \mathbb{R} as ℝ, with blanks so that places stay.
std::string with_plain_reals(std::string text) {
  constexpr std::string_view reals = "\\mathbb{R}", real = "ℝ";
  for (std::size_t at = 0; (at = text.find(reals, at)) != std::string::npos; ++at)
    text.replace(at, reals.size(),
                 std::string(real) + std::string(reals.size() - real.size(), ' '));
  return text;
}

/// What is declared before a formula, where it begins, and where the formula does.
struct typed_parts {
  std::string given;
  std::size_t given_begins = 0;
  std::size_t begins = 0;
};

/// \forall x \in \mathbb{R}^n: S declares x; nullopt for what begins otherwise.
std::optional<typed_parts> quantified(const std::string& text) {
  constexpr std::string_view sign = "\\forall";
  const std::size_t colon = text.find(':');
  if (!text.starts_with(sign) || colon == std::string::npos) return std::nullopt;
  const std::string given = with_plain_reals(text.substr(sign.size(), colon - sign.size()));
  if (!parse_declarations(given)) return std::nullopt;
  return typed_parts{given, sign.size(), colon + 1};
}

/// Where |- begins and what follows it. A bar and a minus of a formula, |-x|, do not stand behind
/// what declares something.
std::pair<std::size_t, std::size_t> turnstile(const std::string& text) {
  for (const std::string_view sign : {"|-", "⊢"}) {
    const std::size_t at = text.find(sign);
    if (at == std::string::npos) continue;
    const std::string before = with_plain_reals(text.substr(0, at));
    const bool declares = before.find(':') != std::string::npos && !looks_like_latex(before);
    if (declares || parse_declarations(before)) return {at, at + sign.size()};
  }
  return {0, 0};
}

typed_statement of(expected<proposition> read) {
  typed_statement made;
  if (read)
    made.readings.push_back(std::move(*read));
  else
    made.problem = read.error();
  return made;
}

}  // namespace

typed_statement read_typed_statement(const std::string& typed) {
  const std::size_t formula_begins = turnstile(typed).first;
  const std::string text =
      with_plain_reals(typed.substr(0, formula_begins)) + typed.substr(formula_begins);
  if (!looks_like_latex(text) || parse_one_liner(text)) return of(read_typed_line(text));
  const auto [end, begin] = turnstile(text);
  const typed_parts parts = quantified(text).value_or(typed_parts{text.substr(0, end), 0, begin});
  const std::string formula_text = text.substr(parts.begins);
  if (holds_words_of_claims(formula_text)) return of(read_typed_line(text));
  const mapped_text formula = mapped(formula_text, static_cast<std::uint32_t>(parts.begins));
  const auto declared = parts.given.empty() ? expected(std::vector<declaration_item>{})
                                            : parse_declarations(parts.given, parts.given_begins);
  if (!declared) return {{}, declared.error()};
  fitting_readings read =
      read_formula_whole(formula, spelled_as_in(read_atoms(formula), *declared));
  // Braces alone stand in both languages.
  if (read.found.empty() && !holds_commands(text)) return of(read_typed_line(text));
  if (read.problem) {
    read.problem->mends.clear();
    read.problem->corrected.clear();
  }
  return {std::move(read.found), std::move(read.problem)};
}

}  // namespace proofread::identities
