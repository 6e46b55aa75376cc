// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/real_solver/algebraic_number.hpp"
#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

/// The sign, -1, 0 or 1, of p at the point with these coordinates, unknown k at point[k]; exact.
///
/// Coordinates are narrowed until an enclosure of p leaves out 0, or is so small that p is 0. How
/// small: let p have integer coefficients and degree e_k in unknown k, whose coordinate is a root
/// of an integer polynomial of degree d_k with leading coefficient l_k and all roots within B_k.
/// Then q(t) = Π l_k^(e_k·D/d_k) · Π (t - p(roots)), the second product over all D = Π d_k choices
/// of a root for each coordinate, has integer coefficients, being symmetric in the roots of each
/// polynomial, and p's value is a root. Its coefficients are at most H = Π |l_k|^(e_k·D/d_k) ·
/// (1 + M)^D, M the sum of |coefficient|·ΠB_k^exponent; and a nonzero root of such a polynomial is
/// at least 1/(1 + H) in size (Cauchy's bound, read backwards).
///
/// The coordinates stay narrowed. undecidable_value past the bit or work budget in force.
int sign_at(const polynomial& p, std::vector<algebraic_number>& point);

}  // namespace proofread::properties
