// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family zero_columns();

matrix_family zero_columns() {
  return {"zero_columns",
          "integers up to 9, every third column zero, the first among them",
          {},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            for (int j = 0; j < X.cols(); j += 3) {
              for (int i = 0; i < X.rows(); ++i) X(i, j) = 0;
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
