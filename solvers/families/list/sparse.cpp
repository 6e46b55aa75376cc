// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::properties::families {

matrix_family sparse();

matrix_family sparse() {
  return {"sparse",
          "integers up to 9, each present with probability density",
          {{"density", rational(1, 5), 0, 1, "share of entries that may differ from 0"}},
          [](matrix_draw& from) {
            matrix<rational> X(from.sizes.rows, from.sizes.cols);
            for (rational& x : X) {
              if (from.chance(from.values[0])) x = from.integer(9);
            }
            return X;
          }};
}

}  // namespace proofread::properties::families
