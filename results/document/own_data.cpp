// SPDX-License-Identifier: MIT
#include "results/document/own_data.hpp"

#include <algorithm>

namespace proofread::results {

double attainable_of_all(const own_data& of) {
  return *std::min_element(of.attainable.begin(), of.attainable.end());
}

}  // namespace proofread::results
