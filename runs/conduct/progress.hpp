// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

namespace proofread::runs {

/// Shows how far a run is, on a terminal; empty when there is none or with --quiet.
std::function<void(int done, int all, const std::string& name)> progress_line(bool quiet);

}  // namespace proofread::runs
