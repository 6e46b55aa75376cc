// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace proofread::results {

/// A number that need not be finite: JSON has no infinity, so what is not finite is null, and null
/// reads as infinity.
nlohmann::ordered_json write_real(double value);
double read_real(const nlohmann::ordered_json& value);

/// What is wrong with a document that could not be read, in words for people who do not know the
/// library: where the text ends, which member is missing, or has another type than it should.
std::string reading_problem(const nlohmann::ordered_json::exception& error);

}  // namespace proofread::results
