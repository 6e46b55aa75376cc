// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace proofread::reports {

/// The text with verdicts and outcomes in colour, by ANSI escape sequences: green what holds, red
/// what fails, yellow what is open. For terminals only; columns stay aligned.
std::string coloured(const std::string& text);

}  // namespace proofread::reports
