// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family sparse();

matrix_family sparse() {
  return {"sparse",
          "integers up to 9, each present with probability density",
          {{"density", rational(1, 5), 0, 1, "share of entries that may differ from 0"}},
          [](matrix_draw& from) {
            return from.by_rows(
                [&] { return from.chance(from.values[0]) ? from.integer(9) : rational(); });
          }};
}

}  // namespace proofread::solvers::families
