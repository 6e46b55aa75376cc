// SPDX-License-Identifier: MIT
#include <algorithm>

#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family kahan();

// Kahan, Numerical linear algebra, Canad. Math. Bull. 9 (1966): QR with column pivoting changes
// nothing and its last diagonal entry is far above the smallest singular value.
matrix_family kahan() {
  return {"kahan",
          "upper triangular s^i*[1, -c, ..., -c], c = 5/13, s = 12/13: columns of length 1",
          {},
          [](matrix_draw& from) {
            matrix<rational> X(from.sizes.rows, from.sizes.cols);
            rational scale = 1;
            for (int i = 0; i < std::min(X.rows(), X.cols()); ++i, scale *= rational(12, 13)) {
              X(i, i) = scale;
              for (int j = i + 1; j < X.cols(); ++j) X(i, j) = -scale * rational(5, 13);
            }
            return X;
          }};
}

}  // namespace proofread::solvers::families
