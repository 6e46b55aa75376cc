// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "results/document/document.hpp"

namespace proofread::reports {

/// "coverage: 659 of 659 statements of the documents (639 by claims, derivations and refutations, 5
/// definitions that claims use, 15 with a reason why nothing can be checked)"; empty where the
/// document has no coverage.
std::string coverage_line(const results::document& document);

}  // namespace proofread::reports
