// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/formulas/readings.hpp"
#include "identities/latex/macros.hpp"
#include "identities/latex/source_text.hpp"

namespace proofread::identities {

/// A step of a formula: a relation between two neighbouring sides that can be read, an implication
/// between two equations, or a definition whose shapes do not fit.
struct formula_step {
  span where;
  fitting_readings readings;
  /// Where it is false it may be meant as an equation: E = 0, what an implication follows from, and
  /// what tells of a name that nothing declares and that stands on one side alone, and gradients
  /// without a variable.
  bool condition = false;
  bool label = false;                ///< it says what stands in a brace
  std::set<std::string> names = {};  ///< that its usual reading speaks of, where no shapes fit
};

/// A name that a formula defines, and the value in the claim language.
struct formula_definition {
  std::string name, value;
  span where;
  std::optional<declaration_item> item = {};  ///< where nothing else says what the name is
  bool number = false;                        ///< the value is one
};

/// What a formula says, step by step.
struct formula {
  std::vector<formula_step> steps;
  std::vector<formula_definition> defines;
  std::vector<diagnostic> unread;  ///< sides and relations that are not read, and why
};

/// Reads a formula of LaTeX below declarations. Of two equations below each other in a name that
/// nothing declares, the second is also claimed to follow from the first. A lone name or f(x) on
/// the left that is not known and does not stand on the right is defined by it, and known in the
/// rows below. Sides that cannot be read are left out; what stands beside them is compared past
/// them.
formula read_formula(const mapped_text& text, const std::vector<declaration_item>& given,
                     const std::vector<macro_definition>& macros = {});
/// `introduced`: names that are none of an equation, though nothing declares them.
formula read_formula(const std::vector<atom>& atoms, const std::vector<declaration_item>& given,
                     const std::set<std::string>& introduced = {});

/// The statement that all steps of a formula make together; a formula of which a part is not read,
/// or that only defines, is refused with the place.
fitting_readings read_formula_whole(const mapped_text& text,
                                    const std::vector<declaration_item>& given,
                                    const std::vector<macro_definition>& macros = {});

}  // namespace proofread::identities
