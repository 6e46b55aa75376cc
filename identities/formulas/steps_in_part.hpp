// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "identities/formulas/chain_sides.hpp"
#include "identities/formulas/gradient_fields.hpp"
#include "identities/formulas/step_plan.hpp"

namespace proofread::identities {

/// What is checked of a chain with a side that has no value: not all that it says, but what has to
/// be so if it is true or is enough for it.
class steps_in_part {
 public:
  explicit steps_in_part(const formula_uses& uses) : uses_(uses) {}

  /// \nabla_w L = F where nothing says what L is: F is a gradient, and agrees with the derivatives
  /// of L in the chains before.
  void add_fields(chain_sides& sides, std::vector<step_plan>& to);

  /// Neighbours that hold expectations, where they follow from linearity; the numbers of the sides
  /// that are compared so.
  std::set<std::size_t> add_expectations(chain_sides& sides, unsaid_functions how,
                                         std::vector<step_plan>& to);

  /// The mean or the precision of a normal density whose exponent is known: where it is none, the
  /// name is of something else, and it is no alarm.
  void add_moments(chain_sides& sides, unsaid_functions how, std::vector<step_plan>& to);

  /// The derivatives of a loss by W and by z beside each other, where nothing says how z depends on
  /// W: under each layer that z may be.
  void add_layers(chain_sides& sides, std::vector<step_plan>& to);

  /// w^* = (D'D)^{-1} D'y where nothing says what is minimised: the minimum of squares.
  void add_least_squares(const step_plan& definition, const std::string& name,
                         std::vector<step_plan>& to);

 private:
  const formula_uses& uses_;
  std::vector<gradient_field> fields_;
};

}  // namespace proofread::identities
