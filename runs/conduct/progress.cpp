// SPDX-License-Identifier: MIT
#include "runs/conduct/progress.hpp"

#include <unistd.h>

#include <iostream>

#include "results/document/printable.hpp"

namespace proofread::runs {

std::function<void(int, int, const std::string&)> progress_line(bool quiet) {
  if (quiet || isatty(STDERR_FILENO) == 0) return {};
  // std::clog: no program that looks after the text of others on std::cerr looks after this.
  return [](int done, int all, const std::string& name) {
    std::clog << "\r\033[K[" << done << '/' << all << "] " << results::printable(name, 60);
    if (done == all) std::clog << "\r\033[K";
    std::clog << std::flush;
  };
}

}  // namespace proofread::runs
