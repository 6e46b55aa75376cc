// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "properties/points/point_state.hpp"

namespace proofread::properties {

/// The smallest point that shrinking reaches from `start` on which `fails` still holds: sizes first
/// (through the smaller of `strata`), then entries towards small integers; the smallest so far once
/// `over` holds; nullopt if the point of `start` cannot be made any more.
std::optional<assignment<rational>> shrunk(
    point_state& known, const choice_sequence& start, const std::vector<stratum>& strata,
    const std::function<bool(const assignment<rational>&)>& fails,
    const std::function<bool()>& over);

}  // namespace proofread::properties
