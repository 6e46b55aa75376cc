// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace proofread::identities {

/// A function of the language that becomes form::call when its name is followed by `(`.
/// Binders (diff, limit, argmin, sum over an index, at, ...) and I(n) are not in this table.
struct builtin {
  std::string_view name;
  std::size_t fewest = 1;  ///< least number of arguments
  std::size_t most = 1;    ///< greatest number of arguments
  bool entrywise = false;  ///< keeps the shape and acts on each entry by itself
};

/// Every built-in function, sorted by name.
std::span<const builtin> builtins();

/// The entry called `name`, or nullptr.
const builtin* find_builtin(std::string_view name);

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

/// The known name nearest to a mistyped one, within edit distance 2; "" if there is none.
std::string_view nearest_word(std::string_view mistyped);

}  // namespace proofread::identities
