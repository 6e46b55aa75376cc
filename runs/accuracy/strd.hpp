// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "runs/accuracy/sweep.hpp"

namespace proofread::runs {

/// Where the StRD sets are: $PROOFREAD_STRD, else the installed share/proofread/strd beside the
/// program, else the source tree the program was built from.
std::string strd_directory();

/// One step a data set of the directory (*.dat); a file that cannot be read goes to `trouble` as
/// file:line: message.
std::vector<accuracy_step> strd_steps(const std::string& directory, const accuracy_field& field,
                                      std::string& trouble);

}  // namespace proofread::runs
