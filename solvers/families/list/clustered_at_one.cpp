// SPDX-License-Identifier: MIT
#include "solvers/families/spectrum.hpp"

namespace proofread::solvers::families {

matrix_family clustered_at_one();

// LAPACK's MODE 2 (TESTING/MATGEN/dlatms), from the other end: all 1 but the last.
matrix_family clustered_at_one() {
  return {"clustered_at_one",
          "singular values kappa, kappa, ..., kappa, 1: one small",
          {kappa_parameter()},
          [](matrix_draw& from) {
            return with_singular_values(
                from, singular_values(from.sizes, from.values[0], [](int, int) { return 0; }));
          }};
}

}  // namespace proofread::solvers::families
