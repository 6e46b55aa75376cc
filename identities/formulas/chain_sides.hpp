// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/formulas/step_plan.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {

/// The usual readings of the sides of a chain below what is given, each made once.
class chain_sides {
 public:
  chain_sides(const chain& of, const formula_uses& uses, const std::vector<declaration_item>& given)
      : of_(of), uses_(uses), given_(given) {}

  struct reading {
    expression_ptr tree;  ///< null where the side is not read, and why
    diagnostic problem;
    std::set<std::string> functions = {};  ///< those that may be any
  };
  const reading& read(std::size_t k, unsaid_functions how);
  const expression_ptr& tree(std::size_t k, unsaid_functions how) { return read(k, how).tree; }

  const chain& whole() const { return of_; }
  const std::vector<declaration_item>& given() const { return given_; }

  /// What is given, or a side, has changed.
  void forget() {
    read_.clear();
    known_.reset();
  }

 private:
  const chain& of_;
  const formula_uses& uses_;
  const std::vector<declaration_item>& given_;
  std::map<std::pair<std::size_t, unsaid_functions>, reading> read_;
  std::optional<known_names> known_;
};

/// b \in \operatorname{range}(A) as the relation "in range" of b and A, and its kin.
chain with_space_relations(chain c);

}  // namespace proofread::identities
