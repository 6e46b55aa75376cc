// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace proofread::identities {

/// The words a declaration may carry and a predicate may be called by, in the order of the language
/// page: "symmetric", ..., "full column rank", "full row rank", "rank", "unit", "nonzero".
/// "rank" takes an argument as a word (`rank r`) and is no predicate: rank(A) is a function.
std::span<const std::string_view> declaration_words();
bool is_declaration_word(std::string_view name);

/// Names that cannot be declared: keywords, binders, built-in functions (but not `e`), I, pi, inf.
bool is_reserved(std::string_view name);

/// True if `name` is a spelled-out Greek letter, alone or with a suffix of digits or `_...`:
/// lambda, sigma2, Sigma, mu_0. `greek_letter` gives its UTF-8 letter, or "" for other names.
bool is_greek(std::string_view name);
std::string_view greek_letter(std::string_view letter_name);

}  // namespace proofread::identities
