// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"
#include "results/document/document.hpp"

namespace proofread::results {

/// What a gate remembers of one statement.
struct guarded_claim {
  std::string kind;              ///< claim, derive, refute, or refute because shapes
  std::string verdict;           ///< to_text(verdict); "certified generic" for that scope
  std::set<std::string> levels;  ///< those that decided, and reals_level
  std::string statement;         ///< signature |- canonical text
};

/// A number, more is better: what the reference run gave, and the range over the calibrating runs.
struct guarded_measure {
  double at = 0, noise = 0;
};

/// Everything a run is held to. Measures stand in groups of the same kind: the noise of one is its
/// own, and not less than the median of its group.
struct baseline {
  std::map<std::string, guarded_claim> claims;  ///< by full name
  std::map<std::string, std::map<std::string, guarded_measure>> measures;
  std::set<std::string> survivors;                ///< "claim: mutant" known to survive
  std::map<std::string, std::string> hypotheses;  ///< "claim: hypothesis" -> need
  std::set<std::uint64_t> seeds;                  ///< of its runs; empty where it does not say
  std::map<std::string, int> points;  ///< asked for at each level, the fewest of its runs
  std::set<std::string> programs;     ///< "0.2.0 (0123456789ab)" of its runs; as for seeds
};

inline constexpr const char* statement_digits = "digits of statements, ";
inline constexpr const char* decided_sizes = "sizes decided over the reals";
/// Among the levels of a statement that a solver decided over the reals at some sizes.
inline constexpr const char* reals_level = "reals";

/// What one run says, without noise.
///   digits of statements, LEVEL    NOTE: mean over its statements of the digits that level fixed
///   digits of solutions, SCALAR    SOLVER: mean over the problems that it solved
///   digits to spare, SCALAR        SOLVER: mean of log10(bound / forward error), where both are
///                                  positive and finite; the conditioning of a problem cancels
///   problems solved, SCALAR        SOLVER: how many were not refused
///   digits on NIST data, SCALAR    SOLVER on DATASET: of the worst coefficient
///   sizes decided over the reals   NOTE: how many, of all its statements together
///   mutants                        NOTE: share killed, malformed or listed as equivalent
///   coverage, ...                  DOCUMENT: statements checked; minus those left open
baseline baseline_of(const document& document);

/// The first run as the reference, with the noise of all: of each statement the weakest verdict and
/// the levels that decided in every run, of each measure the range. A statement or measure that is
/// not in every run is an error, but digits of a solver that refused all problems of a run are left
/// out.
identities::expected<baseline> calibrate(const std::vector<document>& runs);

/// The noise that the gate allows every measure of a group.
std::map<std::string, double> noise_of(const std::map<std::string, guarded_measure>& group);

/// How strong a verdict is where the kind of the block asks for it: 0 is a contradiction.
int strength(const std::string& kind, const std::string& verdict);

}  // namespace proofread::results
