// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family zero_rows();

matrix_family zero_rows() {
  return {"zero_rows", "integers up to 9, every other row zero", {}, [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            for (int i = 1; i < X.rows(); i += 2) {
              for (int j = 0; j < X.cols(); ++j) X(i, j) = 0;
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
