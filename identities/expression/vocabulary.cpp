// SPDX-License-Identifier: MIT
#include "identities/expression/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "identities/expression/functions.hpp"
#include "identities/text/greek.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::string_view, 12> words{
    "symmetric",     "skew",       "diagonal",   "posdef",
    "psd",           "orthogonal", "invertible", "full column rank",
    "full row rank", "rank",       "unit",       "nonzero",
};

constexpr std::array<std::string_view, 20> other_reserved{
    "I",    "and", "argmax",  "argmin", "at",  "defined", "diff", "exists", "forall", "grad",
    "hess", "iff", "implies", "in",     "inf", "limit",   "not",  "or",     "pi",     "svd",
};

}  // namespace

std::span<const std::string_view> declaration_words() { return words; }

bool is_declaration_word(std::string_view name) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

bool is_reserved(std::string_view name) {
  const builtin_facts* const function = find_builtin(name);
  return (function != nullptr && function->reserved) ||
         std::find(other_reserved.begin(), other_reserved.end(), name) != other_reserved.end();
}

std::string_view greek_letter(std::string_view letter_name) {
  for (const named_letter& letter : greek_letters)
    if (letter.name == letter_name) return letter.text;
  return {};
}

bool is_greek(std::string_view name) {
  const std::size_t stem = std::min(name.find_first_of("_0123456789"), name.size());
  return !greek_letter(name.substr(0, stem)).empty();
}

}  // namespace proofread::identities
