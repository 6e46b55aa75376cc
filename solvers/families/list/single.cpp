// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family single();

matrix_family single() {
  return {"single",
          "one entry: n = d = 1",
          {{"reach", 9, 1, 1000000, "largest magnitude"}},
          [](matrix_draw& from) { return from.integers(*from.values[0].to_int64()); },
          [](const matrix_sizes&, const std::vector<rational>&) {
            return matrix_sizes{1, 1};
          }};
}

}  // namespace proofread::solvers::families
