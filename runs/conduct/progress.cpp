// SPDX-License-Identifier: MIT
#include "runs/conduct/progress.hpp"

#include <unistd.h>

#include <iostream>

namespace proofread::runs {

std::function<void(int, int, const std::string&)> progress_line(bool quiet) {
  if (quiet || isatty(STDERR_FILENO) == 0) return {};
  return [](int done, int all, const std::string& name) {
    std::cerr << "\r\033[K[" << done << '/' << all << "] " << name.substr(0, 60);
    if (done == all) std::cerr << "\r\033[K";
    std::cerr << std::flush;
  };
}

}  // namespace proofread::runs
