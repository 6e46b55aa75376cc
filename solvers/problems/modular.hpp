// SPDX-License-Identifier: MIT
// Elimination over a prime field: what is regular there is regular over Q.
#pragma once

#include "solvers/problems/integers.hpp"
#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// Whether det A is no multiple of 2⁶¹ − 1. A : d × d.
bool regular_modulo_prime(const matrix<integer>& A);

}  // namespace proofread::solvers
