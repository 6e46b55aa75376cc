// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "identities/formulas/gradient_fields.hpp"
#include "identities/formulas/step_plan.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// What is checked of a chain with a side that has no value: not all that it says, but what has to
/// be so if it is true or is enough for it.
class steps_in_part {
 public:
  explicit steps_in_part(const formula_uses& uses) : uses_(uses) {}

  /// \nabla_w L = F where nothing says what L is: F is a gradient, and agrees with the derivatives
  /// of L in the chains before.
  void add_fields(const chain& c, const std::vector<declaration_item>& given,
                  std::vector<step_plan>& to);

  /// Neighbours that hold expectations, where they follow from linearity; the numbers of the sides
  /// that are compared so.
  std::set<std::size_t> add_expectations(const chain& c, const std::vector<declaration_item>& given,
                                         bool losses, std::vector<step_plan>& to);

  /// The mean or the precision of a normal density whose exponent is known: where it is none, the
  /// name is of something else, and it is no alarm.
  void add_moments(const chain& c, const std::vector<declaration_item>& given, bool losses,
                   std::vector<step_plan>& to);

 private:
  const formula_uses& uses_;
  std::vector<gradient_field> fields_;
};

}  // namespace proofread::identities
