// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "properties/equations/real_roots.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// The polynomial p of degree at most 32 whose multiples all entries of residual_at(t) are: of an
/// equation p(A) = 0, read at A = t·I, its p. Empty if there is none, or if all entries are 0.
coefficients annihilator(const std::function<matrix<rational>(const rational& t)>& residual_at);

/// Companion matrices of p and of divisors of p: of its powers of t - r for rational roots r, of
/// the cyclotomic polynomials in it, and of what is left. Every rational matrix that p annihilates
/// is similar to a direct sum of companion matrices of divisors of p; of A^k = I these are all of
/// prime order and more.
std::vector<matrix<rational>> companions_of(const coefficients& p);

/// The companion matrix of a polynomial of degree 1 or more.
matrix<rational> companion(const coefficients& p);

}  // namespace proofread::properties
