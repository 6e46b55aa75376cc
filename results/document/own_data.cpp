// SPDX-License-Identifier: MIT
#include "results/document/own_data.hpp"

#include <algorithm>

namespace proofread::results {

double attainable_of_all(const own_data& of) {
  return *std::min_element(of.attainable.begin(), of.attainable.end());
}

bool depends_on_others(const own_data& of, const std::string& column) {
  return std::any_of(of.dependent.begin(), of.dependent.end(),
                     [&](const dependent_column& c) { return c.column == column; });
}

}  // namespace proofread::results
