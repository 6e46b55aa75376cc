// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "identities/text/source.hpp"
#include "properties/evidence/real_decision.hpp"

namespace proofread::properties {

enum class verdict : std::uint8_t { certified, decided, supported, refuted, undecided, malformed };
const char* to_text(verdict v);
/// Passes from the strongest to the weakest, then what passes nothing.
inline constexpr verdict all_verdicts[] = {verdict::certified, verdict::decided,
                                           verdict::supported, verdict::refuted,
                                           verdict::undecided, verdict::malformed};
/// The statement holds, as far as the verdict goes.
constexpr bool passes(verdict v) {
  return v == verdict::certified || v == verdict::decided || v == verdict::supported;
}

/// The levels a claim is checked at; `exact` is field and rational together.
enum class level : std::uint8_t { exact, double_precision, mp50, mp100 };
const char* to_text(level l);  ///< "exact", "double", "mp50", "mp100"
std::optional<level> level_from_text(const std::string& text);
/// The working precision of a floating level, in bits; at `exact`, of what no exact scalar decides.
int bits_of(level l);
/// So many digits of agreement count for something at a floating level.
double half_of_the_digits(level l);

/// "not looked further than 300 million operations"
std::string cut_short(std::int64_t operations);

/// A Schwartz-Zippel certificate. probability(wrong) <= 2^log2_error.
struct certificate {
  bool everywhere = true;  ///< scope: everywhere, or generic
  int points_per_stratum = 0;
  int strata = 0;
  int redraws = 0;    ///< points lost to a vanishing denominator
  double degree = 0;  ///< bound on the degree of the cleared difference, largest over the strata
  double height_bits = 0;  ///< bound on log2 of its coefficients' 1-norm
  double log2_error = 0;   ///< union over strata: <= -100 or there is no certificate
};

/// A named exact value, entries as text ("-1/2").
struct named_matrix {
  std::string name;
  int rows = 0;
  int cols = 0;
  std::vector<std::string> entries;  ///< row by row
};

struct counterexample {
  std::vector<std::pair<std::string, std::int64_t>> sizes;
  std::vector<named_matrix> values;
  std::string failing;       ///< text of the relation that fails
  std::string relation;      ///< "=", "<=", ... or a predicate's name
  named_matrix left, right;  ///< both sides (right empty for predicates)
  int row = 0, col = 0;      ///< first differing entry, from 1; 0 when not an entrywise failure
  std::string found_at;      ///< "rational" or a ball level
  std::string note;          ///< e.g. why a limit or a minimum fails
  std::string replay;        ///< one-liner that shows it again
};

/// What one level says.
struct level_evidence {
  level at = level::exact;
  verdict result = verdict::undecided;
  bool skipped = false;  ///< a floating level the design lets skip, with `reason`
  int points = 0;        ///< points drawn inside the hypotheses
  int decided = 0;       ///< spoke for the statement
  int undecided = 0;
  int outside = 0;      ///< statement undefined there
  int discarded = 0;    ///< draws that met no hypothesis
  double digits = 0;    ///< floating: fewest digits fixed
  double residual = 0;  ///< largest relative residual
  double bound = 0;     ///< bound that goes with it
  std::string reason;
  double milliseconds = 0;

  /// What the reason says further.
  void remark(const std::string& what) { reason += (reason.empty() ? "" : "; ") + what; }
};

/// Everything that is known about one proposition.
struct finding {
  std::string name;  ///< "ridge/push-through" or "ridge/push-through.2"
  verdict result = verdict::undecided;
  std::string statement;  ///< canonical text
  std::string latex, mathml;
  std::string signature;
  std::vector<std::string> remarks;  ///< of the proposition: how something was read
  std::optional<certificate> proof;
  std::optional<real_decision> reals;  ///< what a solver said of it over the reals, if it was asked
  std::vector<level_evidence> levels;
  std::optional<counterexample> against;
  std::string reason;   ///< undecided: what is missing and what would decide it
  std::string rate;     ///< limits: how fast, "error O(lambda) as lambda -> 0+"; else empty
  std::string covered;  ///< sizes, ranks and components covered, as text
  std::int64_t largest_sampled = 0;  ///< the largest size at which an exact point has a value
  std::optional<identities::diagnostic> malformed;
  std::uint64_t seed = 0;
  double milliseconds = 0;
};

}  // namespace proofread::properties
