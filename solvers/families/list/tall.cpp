// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family tall();

matrix_family tall() {
  return {"tall",
          "integers up to 9, times as many rows as columns",
          {{"times", 20, 1, 10000, "n/d"}},
          [](matrix_draw& from) { return from.integers(9); },
          [](const matrix_sizes& asked, const std::vector<rational>& values) {
            const int times = static_cast<int>(*values[0].to_int64());
            return matrix_sizes{asked.cols * times, asked.cols};
          }};
}

}  // namespace proofread::solvers::families
