// SPDX-License-Identifier: MIT
#include <cmath>

#include "solvers/families/spectrum.hpp"

namespace proofread::solvers::families {

matrix_family arithmetic();

// LAPACK's MODE 4 (TESTING/MATGEN/dlatms).
matrix_family arithmetic() {
  return {"arithmetic",
          "singular values kappa to 1 in arithmetic progression",
          {kappa_parameter()},
          [](matrix_draw& from) {
            const double kappa = to_double(from.values[0]);
            const auto place = [kappa](int k, int m) {
              return kappa <= 1 ? 0.0 : -std::log1p(-(1 - 1 / kappa) * k / m) / std::log(kappa);
            };
            return with_singular_values(from, singular_values(from.sizes, from.values[0], place));
          }};
}

}  // namespace proofread::solvers::families
