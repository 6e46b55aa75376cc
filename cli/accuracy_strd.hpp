// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/accuracy_sweep.hpp"

namespace proofread::cli {

/// Where the StRD sets are: $PROOFREAD_STRD, else the installed share/proofread/strd beside the
/// program, else the source tree the program was built from.
std::string strd_directory();

/// One step a data set of the directory (*.dat); a file that cannot be read goes to `trouble` as
/// file:line: message.
std::vector<accuracy_step> strd_steps(const std::string& directory, const accuracy_field& field,
                                      std::string& trouble);

}  // namespace proofread::cli
