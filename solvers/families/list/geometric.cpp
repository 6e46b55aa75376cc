// SPDX-License-Identifier: MIT
#include "solvers/families/spectrum.hpp"

namespace proofread::solvers::families {

matrix_family geometric();

// LAPACK's MODE 3 (TESTING/MATGEN/dlatms).
matrix_family geometric() {
  return {"geometric",
          "singular values kappa to 1 in geometric progression",
          {kappa_parameter()},
          [](matrix_draw& from) {
            return with_singular_values(
                from, singular_values(from.sizes, from.values[0],
                                      [](int k, int m) { return static_cast<double>(k) / m; }));
          }};
}

}  // namespace proofread::solvers::families
