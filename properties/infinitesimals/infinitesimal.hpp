// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>

namespace proofread::properties {

struct decision_log;

/// One infinitesimal ε of a nesting of derivatives and limits.
///   nilpotent: ε² = 0, ε neither positive nor negative (derivatives);
///   otherwise: ε > 0 and smaller than every positive number of the levels below (limits); series
///   in it may have finitely many negative powers and, unless exact, are cut `terms` terms after
///   their start.
/// Identifiers grow with the nesting: the innermost has the highest. They are positive.
struct infinitesimal {
  int id = 0;
  bool nilpotent = true;
  int terms = 2;
  decision_log* log = nullptr;  ///< where decisions about series in ε are recorded or looked up
};

/// Exponent of the first unknown term of a finite sum: there is none.
inline constexpr std::int64_t exact_precision = std::numeric_limits<std::int64_t>::max();

/// Valuation of zero.
inline constexpr std::int64_t zero_valuation = std::numeric_limits<std::int64_t>::max() / 8;

}  // namespace proofread::properties
