// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "properties/evidence/real_decision.hpp"

namespace proofread::reports {

/// What was decided over the reals, a line each: "holds for all reals at n, d in 1..2 (z3 4.8.12,
/// nlsat, in two orders); sampled at 3..6", "open at n = 2, d = 2: REASON", what unknowns stood
/// for; or "not decided: REASON". No line break at the end.
std::string decision_text(const properties::real_decision& said);

/// Each line of a text with its indent and a line break.
std::string indented(const std::string& lines, const std::string& indent);

}  // namespace proofread::reports
