// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/formulas/chain_sides.hpp"
#include "identities/formulas/step_plan.hpp"
#include "identities/formulas/steps_in_part.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// The steps of the chains of a display: neighbours among the sides that can be read, and
/// implications between equations.
class step_list {
 public:
  step_list(const std::vector<chain>& chains, const formula_uses& uses,
            std::vector<declaration_item> given);

  const std::vector<step_plan>& plans() const { return plans_; }
  const std::vector<diagnostic>& unread() const { return unread_; }

 private:
  using list = std::vector<atom>;

  bool losses_are_read(chain_sides& sides);
  void add(const chain& c);
  void add_link(chain_sides& sides, std::size_t from, std::size_t to, bool last);
  void add_link_of_any(chain_sides& sides, std::size_t from, std::size_t to);
  bool add_definition(chain_sides& sides, std::size_t from, std::size_t to);
  void forget_value(const std::string& name);
  void add_later_optima(chain_sides& sides);
  void add_optimum(const step_plan& definition, const std::string& name);
  void add_implication(const chain& c, const side_pair& now);

  const formula_uses& uses_;
  std::vector<declaration_item> given_;
  std::vector<step_plan> plans_;
  std::vector<diagnostic> unread_;
  list last_side_;  // of the chain before, for a row that begins with a relation
  std::optional<side_pair> last_equation_;
  steps_in_part in_part_;
  unsaid_functions unsaid_ = unsaid_functions::refused;  // in this chain
};

}  // namespace proofread::identities
