// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace proofread::results {

/// What is wrong with a document that could not be read, in words for people who do not know the
/// library: where the text ends, which member is missing, or has another type than it should.
std::string reading_problem(const nlohmann::ordered_json::exception& error);

}  // namespace proofread::results
