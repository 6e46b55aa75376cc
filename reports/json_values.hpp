// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace proofread::reports {

/// A number that need not be finite: JSON has no infinity, so what is not finite is null, and null
/// reads as infinity.
nlohmann::ordered_json write_real(double value);
double read_real(const nlohmann::ordered_json& value);

}  // namespace proofread::reports
