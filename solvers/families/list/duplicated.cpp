// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family duplicated();

matrix_family duplicated() {
  return {"duplicated",
          "integers up to 9, the last column equal to the first: rank below d when d > 1",
          {},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            for (int i = 0; i < X.rows(); ++i) X(i, X.cols() - 1) = X(i, 0);
            return X;
          }};
}

}  // namespace proofread::solvers::families
