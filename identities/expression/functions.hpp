// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace proofread::identities {

struct expression;

/// The functions of the language that become form::call when their name is followed by `(`, in the
/// order of functions.def. Binders (diff, limit, argmin, sum over an index, at, ...) and I(n) are
/// none of them.
enum class builtin : std::uint8_t {
  none,
#define PROOFREAD_FUNCTION(identifier, ...) identifier,
#include "identities/expression/functions.def"
};

/// The shape of f(A), A : n x m.
enum class shape_rule : std::uint8_t {
  entrywise,           ///< n x m, each entry by itself
  broadcast,           ///< the same of several arguments, scalars fit; 1 x 1 of one
  number,              ///< 1 x 1
  number_of_square,    ///< 1 x 1, n = m
  square,              ///< n x n, n = m
  diagonal_of_square,  ///< n x 1, n = m
  transposed,          ///< m x n
  diagonal,            ///< n x n, m = 1
  stacked,             ///< nm x 1
  kronecker,           ///< sizes are multiplied
  inner_product,       ///< 1 x 1, both arguments of one shape
  sized,               ///< the arguments are the sizes
  unit_vector,         ///< the last argument is the size
};

/// Where f has a value, and where it is real.
enum class domain : std::uint8_t {
  everywhere,
  positive,
  nonnegative,
  off_poles,
  invertible,
  positive_determinant,
  index_in_range,
  where_told,  ///< everywhere, but an enclosure or a fraction may not be able to tell the value
};

/// What f makes of a rational argument.
enum class value_kind : std::uint8_t { rational, algebraic, transcendental };

/// What f makes of integers: integers always, or of integers alone.
enum class integrality : std::uint8_t { never, always, kept };

/// Where f vanishes, jumps, has a kink or no value: points worth a look.
enum class special_set : std::uint8_t {
  nowhere,
  zero,      ///< of the argument's entries
  ties,      ///< of two arguments
  singular,  ///< matrices: f is found by elimination
};

/// A value that is rational at a rational point, f(at) = value; for a transcendental function the
/// only one (Hermite, Lindemann).
struct known_value {
  int at = 0, value = 0;
  bool exists = true;
};

/// f(-u) = -f(u), f(u), 1/f(u); f(1/u) = -f(u), 1/f(u).
enum class symmetry : std::uint8_t { none, odd, even, exponential, logarithmic, multiplicative };

/// The degree of f(M) in the parameters of M (properties: degree_bound).
enum class degree_rule : std::uint8_t {
  opaque,  ///< f(M) stands for an indeterminate
  constant,
  same,
  total,  ///< sums of entries
  product,
  square,
  inverse,
  determinant,
  log_determinant,  ///< an indeterminate that stands for a function of the determinant
  pseudo_inverse,
};

/// How a call is set.
enum class notation : std::uint8_t {
  prefix,     ///< name and parentheses
  enclosing,  ///< signs of its own that hold their argument together
  script,     ///< a raised sign
  infix,      ///< an operator between the arguments
};

/// One row of functions.def.
struct builtin_facts {
  builtin id = builtin::none;
  std::string_view name;
  std::size_t fewest = 1;  ///< least number of arguments
  std::size_t most = 1;    ///< greatest number of arguments
  bool reserved = true;    ///< no name that is declared
  shape_rule shaped = shape_rule::entrywise;
  bool of_vectors = false;  ///< nobody writes it of a number
  value_kind values = value_kind::rational;
  identities::domain domain = domain::everywhere;
  integrality integers = integrality::never;
  special_set special = special_set::nowhere;
  bool jumps = false;     ///< not continuous there
  bool ordered = false;   ///< means something in ordered scalars only
  bool periodic = false;  ///< takes each value at infinitely many points
  known_value known = {0, 0, false};
  symmetry mirror = symmetry::none;
  degree_rule degree = degree_rule::opaque;
  identities::notation notation = notation::prefix;
  std::string_view latex = {};   ///< the name in LaTeX, if it is a command
  std::string_view mathml = {};  ///< the name in MathML, if it is spelled otherwise

  constexpr bool acts_on_entries() const {
    return shaped == shape_rule::entrywise || shaped == shape_rule::broadcast;
  }
  constexpr bool jumps_with_rank() const { return jumps && special == special_set::singular; }
};

namespace functions {
inline constexpr std::size_t many = 64;
inline constexpr std::array table{
#define PROOFREAD_FUNCTION(identifier, ...) builtin_facts{.id = builtin::identifier, __VA_ARGS__},
#include "identities/expression/functions.def"
};
}  // namespace functions

/// Every built-in function, in the order of the language page.
constexpr std::span<const builtin_facts> builtins() { return functions::table; }

/// The row of a function that is not `none`.
constexpr const builtin_facts& facts_of(builtin function) {
  return functions::table[static_cast<std::size_t>(function) - 1];
}

/// True for the rows PROOFREAD_ELEMENTARY.
constexpr bool is_elementary(builtin function) {
  switch (function) {
#define PROOFREAD_ELEMENTARY(identifier, ...) case builtin::identifier:
#include "identities/expression/functions.def"
    return true;
    default:
      return false;
  }
}

/// Every row, sorted by name.
std::span<const builtin_facts* const> builtins_by_name();

/// The row called `name`, or nullptr.
const builtin_facts* find_builtin(std::string_view name);

/// The row of the function that a node calls; nullptr for other nodes.
const builtin_facts* called(const expression& node);

/// The same of a node that is a call.
const builtin_facts& facts_of(const expression& call);

/// True if the node is a call of this function.
bool calls(const expression& node, builtin function);

}  // namespace proofread::identities
