// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family tiny();

matrix_family tiny() {
  return {"tiny",
          "integers up to 9, all times 2^-exponent: squares underflow in double",
          {{"exponent", 900, 0, 1000, "power of two"}},
          [](matrix_draw& from) {
            matrix<rational> X = from.integers(9);
            const rational by = power(2, -*from.values[0].to_int64());
            X *= by;
            return X;
          }};
}

}  // namespace proofread::solvers::families
