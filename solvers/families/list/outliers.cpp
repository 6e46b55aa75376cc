// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family outliers();

matrix_family outliers() {
  return {"outliers",
          "integers up to 9, a share of the rows size times as large",
          {{"share", rational(1, 10), 0, 1, "probability of a row to be an outlier"},
           {"size", power(2, 20), 1, power(2, 60), "factor of such a row"}},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            for (int i = 0; i < X.rows(); ++i) {
              if (!from.chance(from.values[0])) continue;
              for (int j = 0; j < X.cols(); ++j) X(i, j) *= from.values[1];
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
