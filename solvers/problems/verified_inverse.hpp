// SPDX-License-Identifier: MIT
// Systems with a positive definite matrix solved to many digits, with a proof of each, where
// elimination over Q would take too long.
#pragma once

#include <optional>

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// What is known of S⁻¹ and of S⁻¹·b: dyadic fractions, each entry proven.
struct verified_inverse {
  matrix<rational> inverse;  // entries within 2^−inverse_bits of √(Sᵢᵢ⁻¹·Sⱼⱼ⁻¹) or better
  vector<rational> w;  // each is 0, exactly, or within 2^−solution_bits of itself
};
inline constexpr int inverse_bits = properties::bits_of_digits(55);
inline constexpr int solution_bits = properties::bits_of_digits(100);

// S : d × d symmetric. nullopt where S is singular modulo 2⁶¹ − 1 or not positive definite, and
// where 2¹¹ bits are too few for it: then nothing is said.
//
// R ≈ S⁻¹ in floating point; with R and S as the integers over powers of two that they are,
// E = I − R·S is computed exactly, and ‖E‖∞ < 1 proves S⁻¹ = (I − E)⁻¹·R. From x, the residual
// r = b − S·x exact, |S⁻¹b − x| ≤ ‖R·r‖∞/(1 − ‖E‖∞); x + R·r is the next x. An entry is 0 if it is
// below what Cramer's rule and Hadamard's inequality leave of a fraction that is not: det S ≤ ∏
// Sᵢᵢ. Source: Rump, Acta Numerica 19 (2010), §10 (verified inverse); Wan, J. Symb. Comput. 41
// (2006) (exact solutions by floating-point steps). Throws `stopped` where the thread is asked to
// stop.
std::optional<verified_inverse> verified_inverse_of(const matrix<rational>& S,
                                                    const vector<rational>& b);

}  // namespace proofread::solvers
