// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

#include "properties/real_solver/solver.hpp"
#include "properties/real_solver/z3_query.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

/// What the orders of the unknowns come to, asked one after another until it is known: satisfiable
/// by the first solution that is checked here with so many units of work; unsatisfiable when two
/// orders say so and none gives a solution; else unknown, with a reason.
solution agreement(const formula& condition, std::int64_t checking,
                   const std::function<z3_answer(unknown_order)>& ask);

}  // namespace proofread::properties
