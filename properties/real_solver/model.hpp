// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "properties/real_solver/algebraic_number.hpp"
#include "properties/scalars/tribool.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

/// A point at which a query may hold: the value of each unknown.
struct model {
  std::vector<algebraic_number> values;
};

/// Whether the condition holds at the point, by exact signs of its polynomials (sign_at.hpp);
/// unknown if that takes more than `most` units of work, or if an unknown has no value.
tribool holds_at(const formula& condition, const model& point, std::int64_t most);

}  // namespace proofread::properties
