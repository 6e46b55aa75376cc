// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identities/language/source.hpp"
#include "reports/results.hpp"

namespace proofread::reports {

/// What a gate remembers of one statement.
struct guarded_claim {
  std::string kind;              ///< claim, derive, refute, or refute because shapes
  std::string verdict;           ///< to_text(verdict); "certified generic" for that scope
  std::set<std::string> levels;  ///< those that decided
  std::string statement;         ///< signature |- canonical text
};

/// A number, more is better, as it came out in the calibrating runs.
struct guarded_measure {
  double low = 0, high = 0;
};

/// Everything a run is held to. Measures stand in groups of the same kind: the noise of one is the
/// spread of its own runs, and not less than the median spread of its group.
struct baseline {
  std::map<std::string, guarded_claim> claims;  ///< by full name
  std::map<std::string, std::map<std::string, guarded_measure>> measures;
  std::set<std::string> survivors;                ///< "claim: mutant" known to survive
  std::map<std::string, std::string> hypotheses;  ///< "claim: hypothesis" -> need
};

inline constexpr const char* statement_digits = "digits of statements, ";

/// What one run says, each measure low = high.
///   digits of statements, LEVEL   NOTE: mean over its statements of the digits that level fixed
///   digits of solutions, SCALAR   SOLVER on FAMILY: mean over the problems that it solved
///   problems solved, SCALAR       SOLVER on FAMILY: how many were not refused
///   digits on NIST data, SCALAR   SOLVER on DATASET: of the worst coefficient
///   mutants                       NOTE: share killed, malformed or listed as equivalent
///   coverage                      DOCUMENT: statements checked, or left out for a reason
baseline baseline_of(const results& document);

/// The spread of several runs: of each statement the weakest verdict and the levels that decided in
/// all, of each measure the range. A statement or measure that is not in every run is an error.
identities::expected<baseline> calibrate(const std::vector<results>& runs);

/// The measured noise of every measure of a group.
std::map<std::string, double> noise_of(const std::map<std::string, guarded_measure>& group);

/// One line for each row, in order. Measures are rounded to hundredths, away from each other.
std::string to_json(const baseline& held);
identities::expected<baseline> baseline_from_json(std::string_view text);

/// How strong a verdict is where the kind of the block asks for it: 0 is a contradiction.
int strength(const std::string& kind, const std::string& verdict);

}  // namespace proofread::reports
