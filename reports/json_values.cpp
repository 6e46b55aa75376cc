// SPDX-License-Identifier: MIT
#include "reports/json_values.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace proofread::reports {

nlohmann::ordered_json write_real(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

double read_real(const nlohmann::ordered_json& value) {
  return value.is_null() ? std::numeric_limits<double>::infinity() : value.get<double>();
}

}  // namespace proofread::reports
