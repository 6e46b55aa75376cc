// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace proofread::results {

/// Where `value` breaks the JSON Schema `root`, as "/notes/0/name: not a string"; empty when it
/// fits. Knows the keywords our schema uses; any other keyword is an error, so that none is passed
/// over.
std::string mismatch(const nlohmann::json& root, const nlohmann::json& value);

}  // namespace proofread::results
