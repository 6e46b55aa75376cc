// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family hilbert();

// Hilbert 1894; Todd, The condition of the finite segments of the Hilbert matrix (1954).
matrix_family hilbert() {
  return {"hilbert",
          "1/(i + j - 1): condition near (1 + sqrt(2))^(4 d)/sqrt(d)",
          {},
          [](matrix_draw& from) {
            matrix<rational> X(from.sizes.rows, from.sizes.cols);
            for (int i = 0; i < X.rows(); ++i) {
              for (int j = 0; j < X.cols(); ++j) X(i, j) = rational(1, i + j + 1);
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
