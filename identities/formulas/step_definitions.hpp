// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "identities/conventions/constants.hpp"
#include "identities/formulas/chain_sides.hpp"
#include "identities/formulas/step_plan.hpp"
#include "identities/formulas/steps_in_part.hpp"

namespace proofread::identities {

/// What the chains of a display define, and that an optimum is one.
class step_definitions {
 public:
  const std::vector<step_plan>& plans() const { return plans_; }

 protected:
  step_definitions(const formula_uses& uses, std::vector<declaration_item> given)
      : uses_(uses), given_(std::move(given)), in_part_(uses) {}

  /// p(w | y) \propto A, and \log p(w | y) = A, of a p of which nothing is known; where it is
  /// known, of one that speaks of other names: p is another one by now.
  bool add_density(chain_sides& sides, std::size_t from, std::size_t to);
  /// A lone name on the left that is not known, or is a free variable, and not on the right.
  bool add_definition(chain_sides& sides, std::size_t from, std::size_t to);
  /// w^* = A = B: B is the optimum too, where A speaks of a name of which nothing is said, as of a
  /// multiplier.
  void add_later_optima(chain_sides& sides);
  /// P(w) \propto f(w): w is a variable here, whatever it was equal to above.
  void free_arguments(chain_sides& sides);

  const formula_uses& uses_;
  std::vector<declaration_item> given_;
  std::vector<step_plan> plans_;
  steps_in_part in_part_;
  printed_arguments printed_;                            // of the first side of this chain
  unsaid_functions unsaid_ = unsaid_functions::refused;  // in this chain

 private:
  void forget_value(const std::string& name);
  void add_optimum(const step_plan& definition, const std::string& name);
};

}  // namespace proofread::identities
