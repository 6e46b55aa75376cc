// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family vandermonde();

// Polynomial regression on equidistant points; Gautschi, Numer. Math. 23 (1975).
matrix_family vandermonde() {
  return {"vandermonde",
          "powers 0 to d - 1 of i/n: full rank, exponentially ill-conditioned",
          {},
          [](matrix_draw& from) {
            matrix<rational> X(from.sizes.rows, from.sizes.cols);
            for (int i = 0; i < X.rows(); ++i) {
              rational power_of_point = 1;
              for (int j = 0; j < X.cols(); ++j) {
                X(i, j) = power_of_point;
                power_of_point *= rational(i + 1, X.rows());
              }
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
