// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "identities/expression/shape.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// What a node of the expression tree is. Expressions and statements share one tree.
///
/// The comment after each form gives its arguments, in order. `name` and `integer` are the fields
/// of `expression`; forms that do not mention them leave them empty.
enum class form : std::uint8_t {
  // Leaves
  number,    ///< exact literal; `name` is its text ("0.1"), no arguments
  symbol,    ///< any name; `name`, and after elaboration `slot`
  pi,        ///< the number π
  infinity,  ///< `inf`, only as the point of a limit
  identity,  ///< I or I(n): zero or one argument; after elaboration its `type` says the size
  // Arithmetic
  negate,     ///< -A
  add,        ///< A + B
  subtract,   ///< A - B
  multiply,   ///< A*B, the matrix product; after elaboration only where inner sizes meet
  scale,      ///< c*A or A*c with a 1 x 1 factor: made by elaboration; first argument is the scalar
  divide,     ///< A/c, c scalar
  power,      ///< A^k, k an integer expression (a fraction only on a positive scalar); A^-1 too
  transpose,  ///< A'
  entry_multiply,  ///< A .* B (one side may be scalar)
  entry_divide,    ///< A ./ B
  entry_power,     ///< A .^ k
  solve,           ///< A \ b
  blocks,          ///< [A, B; C, D]: arguments row by row, `integer` = blocks per row of blocks
  index,           ///< A[i,j], x[i], slices: base, then one `range` or scalar per position
  range,           ///< lo:hi, or the whole extent when it has no arguments (`:`)
  call,            ///< built-in function; `name` one of the functions in language.md
  apply,           ///< declared or defined function applied: `name`, `slot`; arguments
  // Binders
  differential,  ///< diff(f, x): f, then the symbol x or the call vec(X) of a symbol
  gradient,      ///< grad(f, x): f, x or vec(X)
  hessian,       ///< hess(f, x): f, x or vec(X)
  limit,         ///< limit(f, t -> a): f, the symbol t, a; `integer` = +1 for a+, -1 for a-, 0 both
  argmin,        ///< argmin(f, w) or argmin(f, w : constraint): f, w[, statement]
  argmax,        ///< the same
  sum_over,      ///< sum(i = lo..hi, f): f, the symbol i, lo, hi
  at,            ///< at(f, y := g): f, the symbol y, g
  // Statements
  relation,     ///< chain L R1 M R2 R: the operands; `relations` has one operator between each two
  in_range,     ///< b in range(A): b, A
  in_null,      ///< b in null(A): b, A
  predicate,    ///< symmetric(A), posdef(A), rank-free words: `name` is the word; A
  has_shape,    ///< EXPR : SHAPE: EXPR, rows, cols
  defined,      ///< defined(EXPR)
  conjunction,  ///< P and Q
  disjunction,  ///< P or Q
  negation,     ///< not P
  implication,  ///< P implies Q
  equivalence,  ///< P iff Q
  for_all,      ///< forall x : P: the symbol x, P; forall i in lo..hi : P: i, P, lo, hi
  exists,       ///< exists x := WITNESS : P: the symbol x, WITNESS, P
};

/// A relation between two neighbouring operands of a chain.
enum class comparison : std::uint8_t { equal, not_equal, less, less_equal, greater, greater_equal };

struct expression;
using expression_ptr = std::shared_ptr<const expression>;

/// One node of an immutable expression tree. Value semantics by sharing: a changed tree is a new
/// tree.
///
/// The parser fills `kind`, `name`, `integer`, `arguments`, `relations` and `where`.
/// Elaboration (elaborate.hpp) returns a new tree in which `type` is the shape of every value node,
/// `slot` is the declaration every symbol stands for, a bare `0` or `I` knows its size, and
/// products with a 1 x 1 factor are `scale`.
struct expression {
  form kind = form::number;
  std::string name;
  std::int64_t integer = 0;
  std::vector<expression_ptr> arguments;
  std::vector<comparison> relations;
  span where;  ///< the whole text of the node, parentheses around it not counted
  span sign;   ///< the operator, relation or function name in it; equals `where` for leaves
  shape type;
  int slot = -1;
};

/// Structural equality: kinds, names, integers, relations and arguments; positions, shapes and
/// slots do not count.
bool same(const expression& left, const expression& right);

/// True for the forms from `relation` on.
bool is_statement(const expression& node);

/// The symbol a differential, gradient or hessian is taken by: x in diff(f, x), X in
/// diff(f, vec(X)).
const expression& differentiated_by(const expression& derivative);

/// A node with the given parts; the usual way to build trees in code (mutation, tests).
expression_ptr make(form kind, std::vector<expression_ptr> arguments, std::string name = {},
                    std::int64_t integer = 0, span where = {});

/// L cmp R.
expression_ptr relate(expression_ptr left, comparison how, expression_ptr right, span where = {});

/// A copy of `node` with other arguments; everything else is kept.
expression_ptr with_arguments(const expression& node, std::vector<expression_ptr> arguments);

}  // namespace proofread::identities
