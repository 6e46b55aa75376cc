// SPDX-License-Identifier: MIT
#include "properties/evidence/level_counts.hpp"

#include <algorithm>

namespace proofread::properties {

void level_counts::add(const outcome& what, bool enough) {
  ++evidence_.points;
  switch (what.value) {
    case truth::undefined:
      ++evidence_.outside;
      ++reasons_[what.reason];
      return;
    case truth::no:
    case truth::unknown:
      ++evidence_.undecided;
      ++reasons_[what.reason];
      return;
    case truth::consistent:
    case truth::yes:
      break;
  }
  if (!enough) {
    ++evidence_.undecided;
    ++reasons_["the enclosures are too wide"];
    return;
  }
  ++evidence_.decided;
  premises_met_ += what.premise_met ? 1 : 0;
  both_sides_true_ += what.both_sides_true ? 1 : 0;
  digits_ = std::min(digits_, what.digits);
  evidence_.residual = std::max(evidence_.residual, what.residual);
  evidence_.bound = std::max(evidence_.bound, what.bound);
}

void level_counts::discard(const std::string& why) {
  ++evidence_.discarded;
  if (!why.empty()) ++reasons_[why];
}

std::string level_counts::why_nothing_decided() const {
  const auto most =
      std::max_element(reasons_.begin(), reasons_.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::string main = most == reasons_.end() ? std::string{} : most->first;
  if (evidence_.points == 0 && evidence_.discarded == 0) return "no point was tried";
  if (evidence_.points == 0) {
    return "no point satisfies the hypotheses (" + std::to_string(evidence_.discarded) + " tried)" +
           (main.empty() ? "" : ": " + main);
  }
  if (evidence_.outside == evidence_.points) {
    return "the statement has no value at any of " + std::to_string(evidence_.points) +
           " points: " + main;
  }
  return main.empty() ? "no point decided" : main;
}

level_evidence level_counts::result(level at, bool implication, bool equivalence) const {
  level_evidence evidence = evidence_;
  evidence.at = at;
  evidence.digits = digits_;
  evidence.result = verdict::undecided;
  const bool mostly_open = at == level::exact && evidence.decided < evidence.undecided;
  if (evidence.decided == 0 || mostly_open) {
    evidence.reason = why_nothing_decided();
  } else if (implication && premises_met_ == 0) {
    evidence.reason =
        "the premise was met at none of " + std::to_string(evidence.decided) + " points";
  } else if (equivalence && both_sides_true_ == 0) {
    evidence.reason =
        "both sides were true at none of " + std::to_string(evidence.decided) + " points";
  } else {
    evidence.result = verdict::supported;
  }
  return evidence;
}

}  // namespace proofread::properties
