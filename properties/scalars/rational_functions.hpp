// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "properties/scalars/rational.hpp"
#include "properties/scalars/tribool.hpp"

namespace proofread::properties {

rational inverse(const rational& q);  ///< undefined_value for 0
tribool is_zero(const rational& q);
ternary_sign sign(const rational& q);
tribool equal(const rational& a, const rational& b);
rational abs(const rational& q);
rational max(const rational& a, const rational& b);
rational min(const rational& a, const rational& b);
rational floor(const rational& q);
/// q^k, q^0 = 1; undefined_value for 0^k, k < 0.
rational power(const rational& q, std::int64_t k);

/// The root if it is rational, else undecidable_value; undefined_value for q < 0.
rational sqrt(const rational& q);
/// Exact at the one point where the value is rational, if there is one (Hermite, Lindemann);
/// undecidable_value elsewhere, undefined_value for log q, q <= 0.
#define PROOFREAD_TRANSCENDENTAL(name, ...) rational name(const rational& q);
#include "identities/expression/functions.def"

/// The nearest double (±inf past the largest).
double to_double(const rational& q);
/// The exact value of a finite double; undecidable_value for inf and NaN.
rational to_rational(double x);

}  // namespace proofread::properties
