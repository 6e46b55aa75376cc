// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
#include <map>
#include <string>

#include "properties/evaluation/truth.hpp"
#include "properties/evidence/evidence.hpp"

namespace proofread::properties {

/// Counts what the points of one level said.
class level_counts {
 public:
  /// A point that meets every hypothesis; `enough` says whether its enclosures are narrow enough.
  void add(const outcome& what, bool enough = true);
  void discard(
      const std::string& why);  ///< a draw that misses a hypothesis, or cannot be told to meet it

  int points() const { return evidence_.points; }
  int decided() const { return evidence_.decided; }
  int premises_met() const { return premises_met_; }        ///< deciding points with the premise
  int both_sides_true() const { return both_sides_true_; }  ///< and with both sides of an iff

  /// The level's evidence: supported if some point decided (over Q: not less than could not be
  /// decided) and (for implications) a premise was met. `equivalence` asks for a point where both
  /// sides are true, `implication` for a premise met.
  level_evidence result(level at, bool implication, bool equivalence) const;

 private:
  std::string why_nothing_decided() const;

  level_evidence evidence_;
  std::map<std::string, int> reasons_;
  int premises_met_ = 0;
  int both_sides_true_ = 0;
  double digits_ = std::numeric_limits<double>::infinity();
};

}  // namespace proofread::properties
