// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers {

/// X = U·diag(sigma)·V'·c over Q with U, V orthogonal: products of a random signed permutation and
/// log2(n) layers of rotations by 3-4-5 triangles between entries i and i + 2^k (the butterfly of
/// D. S. Parker, Random butterfly transformations, UCLA CSD-950023, 1995), which mixes all entries
/// and is exact. c = 5^layers / 2^k, so dyadic sigma give dyadic entries; it is near 1/max(sigma).
/// `sigma` holds min(rows, cols) values.
matrix<rational> with_singular_values(matrix_draw& from, const std::vector<rational>& sigma);

/// min(rows, cols) values sigma_1 = kappa >= ... >= 1 with kappa_2 = kappa exactly: the k-th of m
/// values below the first is kappa^(1 - place(k, m)), rounded to 24 bits, 0 <= place <= 1. One
/// value alone is 1.
std::vector<rational> singular_values(const matrix_sizes& sizes, const rational& kappa,
                                      const std::function<double(int k, int m)>& place);

/// The parameter that the spectra share.
family_parameter kappa_parameter();

}  // namespace proofread::solvers
