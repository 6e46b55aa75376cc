// SPDX-License-Identifier: MIT
#pragma once

#include "properties/draws/draws.hpp"
#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// Draws everything the layout lists, in its order. Words hold; literal bounds hold in Q and are
/// not imposed in `field`, where a positive scalar under sqrt comes with its root.
assignment<field> draw_point(const layout& plan, const stratum& where, field_draw& draw);
assignment<rational> draw_point(const layout& plan, const stratum& where, choice_draw& draw);

/// A value inside the interval; the choice 0 gives a simple one. `rooted`: a square where the
/// interval allows it by construction.
rational draw_inside(const interval& range, bool rooted, choice_draw& draw);

}  // namespace proofread::properties
