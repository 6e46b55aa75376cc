// SPDX-License-Identifier: MIT
#include <cmath>

#include "solvers/families/spectrum.hpp"

namespace proofread::solvers::families {

matrix_family log_random();

// LAPACK's MODE 5 (TESTING/MATGEN/dlatms), its ends at the ends of the range.
matrix_family log_random() {
  return {"log_random",
          "singular values log-uniform between kappa and 1, both taken",
          {kappa_parameter()},
          [](matrix_draw& from) {
            return with_singular_values(
                from, singular_values(from.sizes, from.values[0], [&from](int, int) {
                  return std::ldexp(static_cast<double>(from.random() >> 11), -53);
                }));
          }};
}

}  // namespace proofread::solvers::families
