// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace proofread::results {

/// Adds the rows of one document to another: notes with their blocks and statements, mutants,
/// assumptions, accuracy, coverage. Empty, or which row contradicts one that is there already.
std::string merge_rows(const nlohmann::ordered_json& from, const std::string& name,
                       nlohmann::ordered_json& into);

/// The same document with every duration zero and no start times: what a repetition with the same
/// seed must give again.
nlohmann::ordered_json without_times(nlohmann::ordered_json document);

}  // namespace proofread::results
