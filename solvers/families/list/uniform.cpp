// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family uniform();

matrix_family uniform() {
  return {"uniform",
          "53-bit fractions in [-1, 1): every bit of a double is used",
          {},
          [](matrix_draw& from) {
            return from.by_rows([&] {
              const auto bits = static_cast<std::int64_t>(from.random() >> 10);
              return rational(bits - (std::int64_t{1} << 53)) * power(2, -53);
            });
          }};
}

}  // namespace proofread::solvers::families
