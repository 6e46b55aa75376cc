// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family nearly_duplicated();

matrix_family nearly_duplicated() {
  return {"nearly_duplicated",
          "integers up to 9, the last column the first plus gap times integers",
          {{"gap", power(2, -30), power(2, -500), 1, "how near"}},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            if (X.cols() == 1) return X;
            for (int i = 0; i < X.rows(); ++i) {
              X(i, X.cols() - 1) = X(i, 0) + from.values[0] * X(i, X.cols() - 1);
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
