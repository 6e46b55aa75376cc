// SPDX-License-Identifier: MIT
#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace proofread::cli {

/// The lines that are printed behind "corrected:" and "or:".
inline std::vector<std::string> corrected_lines(const std::string& printed) {
  std::vector<std::string> lines;
  std::istringstream in(printed);
  for (std::string line; std::getline(in, line);)
    for (const std::string head : {"  corrected: ", "         or: "})
      if (line.starts_with(head)) lines.push_back(line.substr(head.size()));
  return lines;
}

}  // namespace proofread::cli
