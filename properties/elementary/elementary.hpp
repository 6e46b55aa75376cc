// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball.hpp"

namespace proofread::properties {

/// f(x) of a ball x, for every transcendental function of the language: MPFR's correctly rounded
/// value at the midpoint (any midpoint, however large), with radius rounding + the most the
/// function moves over the ball (rules.hpp). Overflow: undecidable_value.
#define PROOFREAD_TRANSCENDENTAL(name, ...) \
  template <typename F>                     \
  ball<F> name(const ball<F>& x);
#include "identities/expression/functions.def"

/// π.
template <typename Ball>
Ball pi();

}  // namespace proofread::properties
