// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "properties/generators/points.hpp"
#include "properties/verdict/check.hpp"
#include "properties/verdict/features.hpp"
#include "properties/verdict/judge.hpp"
#include "properties/verdict/tally.hpp"

namespace proofread::properties {

/// A rational point where every hypothesis holds and the statement does not.
struct refutation {
  assignment<rational> point;
  judgement told;
};

/// What Q says about a proposition.
struct exact_evidence {
  tally counts;
  std::optional<refutation> against;
  int sizes = 0;  ///< size tuples of the stratification
  int sizes_with_witness =
      0;  ///< of them: with a point that meets the hypotheses and has both sides
  std::string without_witness;  ///< the first size tuple that has none
};

/// Looks for a counterexample and for witnesses: special points simplest first, then random points
/// of both exact families. `thorough` visits the special points of every stratum; otherwise only
/// the small ones, and one witness a size elsewhere (enough beside a certificate that holds
/// everywhere).
exact_evidence sample_exactly(const identities::proposition& problem, const features& form,
                              point_source& source, const stratification& where,
                              const check_options& options, bool thorough);

}  // namespace proofread::properties
