// SPDX-License-Identifier: MIT
#include "solvers/families/spectrum.hpp"

namespace proofread::solvers::families {

matrix_family clustered_at_bottom();

// LAPACK's MODE 1 (TESTING/MATGEN/dlatms).
matrix_family clustered_at_bottom() {
  return {"clustered_at_bottom",
          "singular values kappa, 1, 1, ..., 1: one large",
          {kappa_parameter()},
          [](matrix_draw& from) {
            return with_singular_values(
                from, singular_values(from.sizes, from.values[0], [](int, int) { return 1; }));
          }};
}

}  // namespace proofread::solvers::families
