// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace proofread::reports {

/// A workflow command of GitHub Actions, with its escapes: shown at the file and line of a pull
/// request. Neither title nor message can end it or begin another. severity is error, warning or
/// notice; a path of "" and line 0 are left out. Source: docs.github.com, "Workflow commands for
/// GitHub Actions".
std::string annotation(const std::string& severity, const std::string& path, std::size_t line,
                       const std::string& title, const std::string& message);

}  // namespace proofread::reports
