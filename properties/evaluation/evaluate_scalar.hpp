// SPDX-License-Identifier: MIT
#pragma once

#include <type_traits>

#include "properties/infinitesimals/extended.hpp"
#include "properties/scalars/field.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/working_precision.hpp"

namespace proofread::properties {

template <typename Real>
class ball;
class real;
class fraction;

template <typename T>
inline constexpr bool is_ball = false;
template <typename Real>
inline constexpr bool is_ball<ball<Real>> = true;

template <typename T>
inline constexpr bool is_field = std::is_same_v<T, field>;
/// Real unknowns: whatever is asked is answered, case by case (unknowns/cases.hpp).
template <typename T>
inline constexpr bool is_fraction = std::is_same_v<T, fraction>;
template <typename T>
inline constexpr bool is_rational = std::is_same_v<T, rational>;

/// The precision in force that values of S are rounded to; 0 where S has its own.
template <typename S>
int bits_in_force() {
  if constexpr (std::is_same_v<S, ball<real>>) {
    return working_precision::bits();
  } else {
    return 0;
  }
}

}  // namespace proofread::properties
