// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "identities/expression/expression.hpp"
#include "identities/expression/proposition.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// One item of a declaration list, as written, before any name is resolved.
struct declaration_item {
  enum class sort : std::uint8_t {
    variables,  ///< names : SHAPE WORDS (several names share a shape when written `A, B : n x n`)
    svd,        ///< U, S, V = svd(X): names = {U, S, V}, value = X
    function,   ///< f : R^a -> R^b: rows = a, cols = b
    index,      ///< k in lo..hi: rows = lo, cols = hi
    size,       ///< n : size, a positive integer
    relation,   ///< lambda > 0, n >= d, P*Q = I, z = A*x, n = 3: value = the statement
    let_value,  ///< let H = EXPR: names = {H}, value
    let_function,  ///< let f(x) = EXPR: names = {f, x, ...}, value
  };
  sort kind = sort::relation;
  std::vector<std::string> names;
  std::vector<span> places;   ///< where each of `names` stands
  expression_ptr rows, cols;  ///< SHAPE; null cols is a column vector, null rows a scalar
  std::vector<word> words;
  expression_ptr value;
  span where;
  /// let_value: the names of which it is printed as a function, x of h(x) = ...
  std::vector<std::string> parameters = {};
  /// let_value: what is minimised under a constraint, which is a statement
  expression_ptr under = {};
};

/// Text is UTF-8. Offsets in the result and in errors are `base` + the offset in `text`.
/// Errors: unexpected token (with what would fit), unknown character, invalid UTF-8, nesting deeper
/// than the limit, number too long. Never throws on bad input; time and memory linear in the text.
expected<expression_ptr> parse_expression(std::string_view text, std::size_t base = 0);

/// A statement, or an expression where `allow_expression` (the first line of a derivation).
expected<expression_ptr> parse_statement(std::string_view text, std::size_t base = 0,
                                         bool allow_expression = false);

/// A comma-separated declaration list (what stands after `given`, or before `|-`).
expected<std::vector<declaration_item>> parse_declarations(std::string_view text,
                                                           std::size_t base = 0);

/// What stands after `let`: NAME = EXPR or f(x, ...) = EXPR, several separated by commas.
expected<std::vector<declaration_item>> parse_definitions(std::string_view text,
                                                          std::size_t base = 0);

/// The parts of a one-liner `HYPOTHESES |- STATEMENT`, or a bare STATEMENT; a line of a note that
/// states something is one. Hypotheses may also stand in words: `if P then S`, `S when P`,
/// `for all A : n x n, S`.
struct one_liner {
  std::vector<declaration_item> given;
  bool has_turnstile = false;
  expression_ptr statement;
};
expected<one_liner> parse_one_liner(std::string_view text, std::size_t base = 0);

}  // namespace proofread::identities
