// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// A word of a declaration, e.g. `symmetric`, `full column rank`, `rank r` (with its argument).
struct word {
  std::string name;         ///< "symmetric", "full column rank", "rank", ...
  expression_ptr argument;  ///< the r of `rank r`, else null
  span where;
};

/// What a name stands for.
enum class role : std::uint8_t {
  size,              ///< a positive integer; its value is also a number in expressions
  variable,          ///< a matrix, vector or scalar to be drawn
  definition,        ///< a name defined by `value` (let, or a defining equation); never drawn
  index,             ///< `k in lo..hi`: bounds = {lo, hi}; every value is meant
  function,          ///< f : R^a -> R^b, smooth: domain = {a x 1}, type = {b x 1}
  defined_function,  ///< let f(x) = value: parameters are bound slots
  svd_left,
  svd_values,
  svd_right,  ///< U, S, V of `U, S, V = svd(X)`; value = symbol X
  bound,  ///< bound inside an expression: limit variable, sum index, argmin variable, parameter,
          ///< forall
};

/// U, S or V of U, S, V = svd(X).
constexpr bool is_svd_factor(role what) {
  return what >= role::svd_left && what <= role::svd_right;
}

/// One declared name. Its position in `proposition::symbols` is its slot.
struct declaration {
  std::string name;
  role what = role::variable;
  shape type;    ///< of the value (scalar for sizes and indices)
  shape domain;  ///< functions: shape of the argument
  std::vector<word> words;
  expression_ptr value;                ///< definition, svd source, function body
  std::vector<int> parameters;         ///< defined_function: slots of its parameters
  std::vector<expression_ptr> bounds;  ///< index: lo, hi
  span where;
};

/// The unit that is put to the test: for all values that satisfy the declarations and hypotheses,
/// `statement` holds. Fully elaborated: every node typed, every symbol resolved to a slot.
/// Only names that are used (directly or through definitions, words or hypotheses) are listed.
struct proposition {
  std::vector<declaration> symbols;
  std::vector<expression_ptr>
      hypotheses;  ///< relations among values and sizes, e.g. lambda > 0, n >= d
  expression_ptr statement;
  /// How something was read that its author may have meant otherwise; one sentence each, without a
  /// full stop.
  std::vector<std::string> remarks;
};

}  // namespace proofread::identities
