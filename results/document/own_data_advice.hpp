// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "results/document/own_data.hpp"

namespace proofread::results {

/// Which solver to use, at what cost, and what else would help; a sentence each.
std::vector<std::string> own_data_advice(const own_data& of);

}  // namespace proofread::results
