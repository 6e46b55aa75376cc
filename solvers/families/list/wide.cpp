// SPDX-License-Identifier: MIT
#include "solvers/families/matrix_family.hpp"

namespace proofread::solvers::families {

matrix_family wide();

matrix_family wide() {
  return {"wide",
          "integers up to 9, times as many columns as rows",
          {{"times", 20, 1, 10000, "d/n"}},
          [](matrix_draw& from) { return from.integers(9); },
          [](const matrix_sizes& asked, const std::vector<rational>& values) {
            const int times = static_cast<int>(*values[0].to_int64());
            return matrix_sizes{asked.rows, asked.rows * times};
          }};
}

}  // namespace proofread::solvers::families
