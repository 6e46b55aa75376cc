// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "identities/expression/functions.hpp"
#include "identities/expression/proposition.hpp"

namespace proofread::properties {

using identities::builtin;

/// The words that can stand as predicates, told apart once, not per point; in the order of
/// identities::declaration_words.
enum class predicate_word : std::uint8_t {
  none,
  symmetric,
  skew,
  diagonal,
  posdef,
  psd,
  orthogonal,
  invertible,
  full_column_rank,
  full_row_rank,
  rank,
  unit,
  nonzero,
};

/// A set of slots, one bit each; slots from 63 on share the last bit, so "disjoint" is always right
/// and "they meet" may err on the safe side.
using slot_set = std::uint64_t;
slot_set slot_bit(int slot);

/// A size as a polynomial in the integer slots.
struct size_program {
  struct term {
    std::int64_t coefficient = 0;
    std::vector<int> slots;
  };
  std::vector<term> terms;
  int at(const std::vector<std::int64_t>& integers)
      const;  ///< throws undefined_value if negative or huge
};

/// One node of the program. Equal value nodes are one instruction.
struct instruction {
  identities::form kind = identities::form::number;
  builtin function = builtin::none;
  predicate_word word = predicate_word::none;
  bool keep = false;  ///< its value is worth keeping until a name it depends on is bound anew
  bool zero_matrix = false;  ///< a bare 0 that stands for a matrix
  int slot = -1;
  int literal = -1;  ///< index into program::literals
  std::int64_t integer = 0;
  std::vector<int> arguments;
  slot_set depends = 0;     ///< every slot its value may depend on, definitions seen through
  int root_depth = 0;       ///< how deep square roots nest inside (for the variable of a limit)
  size_program rows, cols;  ///< filled where the shape cannot be read off the arguments
  const identities::expression* source = nullptr;
};

/// A proposition's expressions as instructions: no strings and no shared_ptr on the way of
/// evaluation. It knows no scalar; `problem` must outlive it.
class program {
 public:
  explicit program(const identities::proposition& problem);

  const identities::proposition& problem() const { return *problem_; }
  const instruction& operator[](int node) const { return nodes_[static_cast<std::size_t>(node)]; }
  int size() const { return static_cast<int>(nodes_.size()); }
  const std::vector<std::string>& literals() const { return literals_; }
  /// The literal of a number node as an integer, if it is one that fits.
  std::optional<std::int64_t> integer_literal(const instruction& node) const;

  /// The instruction of an expression that is part of the proposition, or of any other elaborated
  /// one over the same slots (compiled on first sight; the program keeps what it compiled).
  int node_of(const identities::expression& node);
  /// The instruction of a definition's value or a defined function's body; -1 for other slots.
  int definition(int slot) const { return definitions_[static_cast<std::size_t>(slot)]; }
  const identities::declaration& symbol(int slot) const;

 private:
  int compile(const identities::expression& node);
  int share(instruction made);
  void describe(const identities::expression& node, instruction& made);
  void square_norms(instruction& made);
  void add_dependencies(instruction& made);
  int literal(const std::string& text);
  size_program size(const identities::size_expression& from) const;

  const identities::proposition* problem_;
  std::vector<instruction> nodes_;
  std::vector<std::string> literals_;
  std::vector<int> definitions_;
  std::unordered_map<const identities::expression*, int> known_;
  std::unordered_multimap<std::size_t, int> shared_;
  std::unordered_map<std::string, int> size_slots_;
  std::vector<identities::expression_ptr> kept_;
};

}  // namespace proofread::properties
