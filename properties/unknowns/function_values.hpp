// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/functions.hpp"
#include "properties/unknowns/fraction.hpp"

namespace proofread::properties {

/// f(x) on the path in force: the same unknown for the same argument, with these facts; all are
/// theorems, strict but for equal arguments. Where less is known than everything, statements can be
/// proved with them, and refuted only where they are false whatever its values. Errors: as the
/// function has them, in each case; undecidable_value for a function without a row.
///   sqrt       s >= 0, s² = x: everything there is to know
///   exp        exp x > 0; exp(-x) = 1/exp x; exp(x + y) = exp x·exp y, taken apart term by term;
///              the tangents exp x > (1 + x - y)·exp y of every two arguments and of 0
///   log        exp(log x) = x, log(exp x) = x; log x - log y < (x - y)/y of every two and of 1;
///              of a constant the sum of those of its small prime factors
///   tanh       odd, |tanh x| < 1, between 0 and x, rising, |tanh x - tanh y| < |x - y|
///   sin, cos   odd and even, sin² + cos² = 1, |sin x| < |x|, 2(1 - cos x) < x²; k·π/2
///   tan        sin/cos
///   π          between two rational numbers
/// Source: each is convexity, monotony or the mean value theorem.
fraction value_of(identities::builtin function, const fraction& x);

/// π on the path in force.
fraction pi_of_unknowns();

}  // namespace proofread::properties
