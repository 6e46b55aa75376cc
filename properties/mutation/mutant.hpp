// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/text/source.hpp"
#include "properties/mutation/mutation_operator.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// The part that a change of a statement as a whole changes.
inline constexpr const char* whole_statement = "/";

/// A statement that differs from another in one place.
struct mutant {
  std::string kind;    ///< the operator: "transpose"
  std::string change;  ///< unique among the mutants of a statement: "dropped: X' -> X (2)"
  std::string before;  ///< what was replaced, as text; empty when the change is no replacement
  std::string after;   ///< what stands there now
  std::string place;   ///< " in J" when it was replaced in the definition of J or a hypothesis
  std::string part;    ///< what it changes; one and the same for a whole side of an equation
  bool in_hypothesis = false;
  bool of_matrices = false;  ///< a matrix product was replaced
  std::string text;          ///< the whole, a one-liner
  identities::expected<identities::proposition>
      content;  ///< or why its shapes do not fit; of controls alone
};

/// Units of work of a proposition of so many letters that is copied and printed.
constexpr std::int64_t work_of_printing(std::size_t letters) {
  return 100 * static_cast<std::int64_t>(letters);
}
/// Of one that is read: what is known of its sizes grows with its names.
constexpr std::int64_t work_of_reading(std::size_t letters) {
  return work_of_printing(letters) + static_cast<std::int64_t>(letters * letters) / 2;
}

/// Every change that an operator for this purpose makes at one place of the statement or of a
/// definition that it reaches, to be read again from its text so that shapes are checked anew.
/// Changes that give the text of the statement itself, or of an earlier mutant, are left out, and
/// so is what no check can refute: an equation of the same text on both sides and, among controls,
/// special cases of the statement (instance.hpp) and values whose shape alone is stated. For
/// repairs of long statements not all are made: their work is counted.
std::vector<mutant> mutants_of(const identities::proposition& problem,
                               purpose why = purpose::control);

/// Whether what a mutant changes has the same value as what it puts there, so that it says the same
/// as the statement: S' for a symmetric S. False where names bound around the place stand in it.
bool says_the_same(const mutant& made, const identities::proposition& problem,
                   const check_options& options);

}  // namespace proofread::properties
