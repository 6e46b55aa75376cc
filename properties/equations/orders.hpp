// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/draws/draws.hpp"
#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/constraints.hpp"

namespace proofread::properties {

/// Moves entries so that orders hold which chance would seldom meet: where left < right fails and
/// one side is an entry or a scalar that is drawn, it becomes the other side plus or minus a
/// positive number (left <= right: now and then the other side itself). Taken in turn, so that
/// x[1] > 0, x[2] > x[1], ... are all met. Words and literal bounds are respected; an order that
/// cannot be met this way is left as it is.
void meet_orders(const point_analysis& analysis, const layout& plan,
                 const std::vector<order_relation>& orders, assignment<rational>& point,
                 choice_draw& draw);

}  // namespace proofread::properties
