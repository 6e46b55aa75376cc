// SPDX-License-Identifier: MIT
#include "runs/accuracy/row.hpp"

namespace proofread::runs {

void enter(const solvers::performance& found, results::measurement& row) {
  row.refused = found.refused;
  row.seconds = found.seconds;
  row.forward_error = found.forward_error;
  row.backward_error = found.backward_error;
  row.residual = found.residual;
  row.digits = found.digits;
  row.bound = found.bound;
}

}  // namespace proofread::runs
