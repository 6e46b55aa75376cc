// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// The signs that a number may have, as bits.
using sign_set = std::uint8_t;
inline constexpr sign_set negative_sign = 1, zero_sign = 2, positive_sign = 4, any_sign = 7;
inline constexpr sign_set nonzero_sign = negative_sign | positive_sign;

sign_set signs_of(const rational& q);  ///< one
sign_set mirrored(sign_set s);         ///< of -x

/// Of products, sums and powers (exponent >= 1) of numbers of these signs.
sign_set sign_product(sign_set a, sign_set b);
sign_set sign_sum(sign_set a, sign_set b);
sign_set raised(sign_set base, std::uint32_t exponent);

/// One sign, and not 0.
inline bool is_settled(sign_set s) { return s == positive_sign || s == negative_sign; }

}  // namespace proofread::properties
