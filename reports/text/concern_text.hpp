// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/layout/matrices.hpp"
#include "reports/text/summary.hpp"

namespace proofread::reports {

/// What keeps a statement from passing: "FILE:LINE: NAME: refuted", what is given, the statement,
/// what is known of it, the odd side or line, what is near and true, and the command that shows it
/// again. `told`: what is given stands above already.
std::string concern_text(const concern& what, bool told, matrix_format how);

/// The same of each, where what is given is told once for each block.
std::vector<std::string> concern_texts(const std::vector<concern>& all, matrix_format how);

}  // namespace proofread::reports
