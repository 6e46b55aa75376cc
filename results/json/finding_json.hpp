// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "properties/verdict/evidence.hpp"

namespace proofread::results {

/// The members of one finding; `read_finding` throws nlohmann::json::exception on what does not
/// fit.
nlohmann::ordered_json write_finding(const properties::finding& found);
properties::finding read_finding(const nlohmann::ordered_json& object);

nlohmann::ordered_json write_counterexample(const properties::counterexample& against);
properties::counterexample read_counterexample(const nlohmann::ordered_json& object);

}  // namespace proofread::results
