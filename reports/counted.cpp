// SPDX-License-Identifier: MIT
#include "reports/counted.hpp"

namespace proofread::reports {

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several.empty() ? one + "s" : several);
}

}  // namespace proofread::reports
