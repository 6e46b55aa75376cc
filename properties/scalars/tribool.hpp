// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace proofread::properties {

/// Yes, no, or not decidable by this scalar.
enum class tribool : std::uint8_t { no, unknown, yes };

/// The sign of an element of an ordered scalar, as far as it is known.
enum class ternary_sign : std::uint8_t { negative, zero, positive, unknown };

}  // namespace proofread::properties
