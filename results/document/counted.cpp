// SPDX-License-Identifier: MIT
#include "results/document/counted.hpp"

namespace proofread::results {

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several.empty() ? one + "s" : several);
}

}  // namespace proofread::results
