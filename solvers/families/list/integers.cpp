// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family integers();

matrix_family integers() {
  return {"integers",
          "integers of at most reach in magnitude",
          {{"reach", 9, 1, 1000000, "largest magnitude"}},
          [](matrix_draw& from) { return from.integers(*from.values[0].to_int64()); }};
}

}  // namespace proofread::solvers::families
