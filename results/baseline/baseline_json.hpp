// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "results/baseline/baseline.hpp"

namespace proofread::results {

/// One line for each row, in order. Measures are rounded to hundredths, down, and noise up.
std::string to_json(const baseline& held);
identities::expected<baseline> baseline_from_json(std::string_view text);

}  // namespace proofread::results
