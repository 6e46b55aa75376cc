// SPDX-License-Identifier: MIT
#include <algorithm>

#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family graded_rows();

matrix_family graded_rows() {
  return {"graded_rows",
          "integers up to 9, row i times 2^(-step*i): rows of very different weight",
          {{"step", 4, 0, 30, "powers of two between rows, 2^-900 at most"}},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            const std::int64_t step = *from.values[0].to_int64();
            for (int i = 0; i < X.rows(); ++i) {
              const rational weight = power(2, -std::min<std::int64_t>(step * i, 900));
              for (int j = 0; j < X.cols(); ++j) X(i, j) *= weight;
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
