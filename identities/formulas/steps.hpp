// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/formulas/chain_sides.hpp"
#include "identities/formulas/step_definitions.hpp"
#include "identities/formulas/step_plan.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// The steps of the chains of a display: neighbours among the sides that can be read, and
/// implications between equations.
class step_list : public step_definitions {
 public:
  step_list(const std::vector<chain>& chains, const formula_uses& uses,
            std::vector<declaration_item> given);

  const std::vector<diagnostic>& unread() const { return unread_; }

 private:
  using list = std::vector<atom>;

  bool losses_are_read(chain_sides& sides);
  void add(const chain& c);
  void add_link(chain_sides& sides, std::size_t from, std::size_t to, bool last);
  void add_link_of_any(chain_sides& sides, std::size_t from, std::size_t to);
  void add_implication(const chain& c, const side_pair& now);

  std::vector<diagnostic> unread_;
  list last_side_;  // of the chain before, for a row that begins with a relation
  std::optional<side_pair> last_equation_;
};

}  // namespace proofread::identities
