// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "identities/text/source.hpp"

namespace proofread::properties {

/// What one point says about a statement.
///   no          proven false here: unequal exact values, disjoint balls, the wrong order
///   undefined   the whole statement has no value here: the point is outside the claim
///   unknown     this scalar cannot tell
///   consistent  nothing speaks against it and the enclosures agree (overlapping balls; equal
///   residues in
///               `field`; a `forall` true for every value tried): supports, proves nothing at this
///               point
///   yes         proven true here
///
/// Logic (strong Kleene on no < {undefined, unknown} < consistent < yes, with language.md's rules):
///   and: no beats everything; or: yes beats everything. not consistent = unknown.
///   implies: a premise `no` gives yes; an undefined premise gives undefined; a premise that is
///   only consistent or unknown gives at best `consistent` if the conclusion is yes or consistent,
///   else unknown.
enum class truth : std::uint8_t { no, undefined, unknown, consistent, yes };

/// The truth of a statement at a point, with what the reports show about it.
struct outcome {
  truth value = truth::unknown;
  /// Digits fixed by the enclosures of the equalities that took part (balls); +inf when exact.
  double digits = std::numeric_limits<double>::infinity();
  /// Largest |L - R| / max(|L|, |R|, tiny) over the entries of the equalities, midpoints only; 0
  /// when exact.
  double residual = 0;
  /// The radius of L - R in the same unit: residual <= bound wherever the statement may hold.
  double bound = 0;
  /// implies / iff: the premise (both sides) was met, proven or consistent, at this point.
  bool premise_met = true;
  bool both_sides_true = true;
  /// unknown: the digits in which what has to differ agrees, or those of a premise that nothing
  /// speaks against while its conclusion is false; 0 where nothing of that kind stands in the way.
  double agreement = 0;
  std::string reason;      ///< undefined or unknown: what has no value or cannot be told
  identities::span where;  ///< the part of the source the reason speaks of
};

outcome conjunction(outcome left, outcome right);
outcome disjunction(outcome left, outcome right);
outcome negation(outcome inner);
outcome implication(outcome premise, outcome conclusion);
outcome equivalence(outcome left, outcome right);

/// An outcome that is only a value and why.
outcome told(truth value, std::string reason = {}, identities::span where = {});

const char* to_text(truth value);

}  // namespace proofread::properties
