// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// A statement that may hold, and how far it is from the one that does not.
struct repair_candidate {
  std::string change;  ///< "holds with X' for X"
  /// The whole, read when it is asked for; nullopt: shapes do not fit, or it brings new names.
  std::function<std::optional<identities::proposition>()> read;
  double distance = 0;
  std::string part;                      ///< of a change: what it changes (mutant.hpp)
  std::string condition;                 ///< of an added hypothesis: the hypothesis as a statement
  bool in_statement = false;             ///< the statement changes, and nothing else
  std::vector<std::string> weaker = {};  ///< of an added word: conditions that it implies
  bool scales = false;                   ///< a number or a factor changes
};

/// Every candidate, the nearest first. `refuted` must outlive them.
std::vector<repair_candidate> repair_candidates(const identities::proposition& refuted,
                                                const std::vector<std::string>& conditions);

}  // namespace proofread::properties
