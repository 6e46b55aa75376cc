// SPDX-License-Identifier: MIT
#pragma once

#include <type_traits>

#include "properties/infinitesimals/extended.hpp"
#include "properties/scalars/field.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

template <typename Real>
class ball;

template <typename T>
inline constexpr bool is_ball = false;
template <typename Real>
inline constexpr bool is_ball<ball<Real>> = true;

template <typename T>
inline constexpr bool is_field = std::is_same_v<T, field>;
template <typename T>
inline constexpr bool is_rational = std::is_same_v<T, rational>;

}  // namespace proofread::properties
