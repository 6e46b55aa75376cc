// SPDX-License-Identifier: MIT
#include <algorithm>

#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family lauchli();

// Lauchli, Numer. Math. 3 (1961): X'X loses mu^2 beside 1, so that the normal equations are
// singular in double although X is not.
matrix_family lauchli() {
  return {"lauchli",
          "a row of ones over mu*I: condition sqrt(d + mu^2)/mu exactly",
          {{"mu", power(2, -27), power(2, -500), 1, "the diagonal"}},
          [](matrix_draw& from) {
            matrix<rational> X(from.sizes.rows, from.sizes.cols);
            for (int j = 0; j < X.cols(); ++j) {
              X(0, j) = 1;
              X(j + 1, j) = from.values[0];
            }
            return X;
          },
          [](const matrix_sizes& asked, const std::vector<rational>&) {
            return matrix_sizes{std::max(asked.rows, asked.cols + 1), asked.cols};
          }};
}

}  // namespace proofread::solvers::families
