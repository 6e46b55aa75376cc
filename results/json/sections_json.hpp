// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "results/document/document.hpp"

namespace proofread::results {

/// Appends the members mutants (null when that command did not run), assumptions, accuracy (null),
/// coverage.
void write_sections(const document& document, nlohmann::ordered_json& into);

/// Reads those members into the document; one that is not there stays empty. Throws
/// nlohmann::json::exception on what does not fit.
void read_sections(const nlohmann::ordered_json& object, document& into);

nlohmann::ordered_json write_repairs(const std::vector<repair>& repairs);
std::vector<repair> read_repairs(const nlohmann::ordered_json& array);

}  // namespace proofread::results
