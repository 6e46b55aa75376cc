// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::properties::families {

matrix_family uniform();

matrix_family uniform() {
  return {
      "uniform",
      "53-bit fractions in [-1, 1): every bit of a double is used",
      {},
      [](matrix_draw& from) {
        matrix<rational> X(from.sizes.rows, from.sizes.cols);
        for (rational& x : X) {
          x = rational(static_cast<std::int64_t>(from.random() >> 10) - (std::int64_t{1} << 53)) *
              power(2, -53);
        }
        return X;
      }};
}

}  // namespace proofread::properties::families
