// SPDX-License-Identifier: MIT
#include "cli/accuracy_row.hpp"

namespace proofread::cli {

void enter(const solvers::trial& found, reports::measurement& row) {
  row.refused = found.refused;
  row.seconds = found.seconds;
  row.forward_error = found.forward_error;
  row.backward_error = found.backward_error;
  row.residual = found.residual;
  row.digits = found.digits;
  row.bound = found.bound;
}

}  // namespace proofread::cli
