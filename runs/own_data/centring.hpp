// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/problems/moments.hpp"

namespace proofread::runs {

/// Means of the columns of X behind a column of ones, and of y.
struct centring {
  solvers::vector<solvers::rational> columns;
  solvers::rational target;
};

/// Of [1 X] and y. min over c, w of ||y - c*1 - X*w||^2 + lambda*||w||^2 has w of the ridge
/// regression of y - mean(y) on the columns less their means, and c = intercept_of(w): at the
/// minimum over c alone y - c*1 - X*w has mean 0.
centring centring_of(const solvers::moments& with_ones);
solvers::rational intercept_of(const centring& by, const solvers::vector<solvers::rational>& w);

/// The moments of the centred columns: G - g*g'/n for the parts n, g, G of those with ones.
solvers::moments centred(const solvers::moments& with_ones);

/// [1 X] without the ones, each number less its mean and then rounded once.
solvers::problem<double> centred(const solvers::problem<double>& with_ones, const centring& by);

}  // namespace proofread::runs
