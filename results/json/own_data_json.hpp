// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "results/document/own_data.hpp"

namespace proofread::results {

/// Own data with the advice that follows from them, for readers of the JSON alone.
nlohmann::ordered_json write_own_data(const own_data& of);

/// Reads all but the advice. Throws nlohmann::json::exception on what does not fit.
own_data read_own_data(const nlohmann::ordered_json& object);

}  // namespace proofread::results
