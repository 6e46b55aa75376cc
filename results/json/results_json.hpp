// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"
#include "results/document/document.hpp"

namespace proofread::results {

/// The document as JSON text (reports/results.schema.json). Bytes that are not UTF-8 become U+FFFD;
/// numbers that are not finite become null.
std::string to_json(const document& document);
std::string to_json(const properties::finding& found, const std::vector<repair>& repairs = {},
                    std::size_t odd_side = 0);

/// Reads what to_json wrote: results_from_json(to_json(d)) has the same JSON as d.
/// Errors: not JSON (with its place), a member missing or of the wrong type, what contradicts
/// itself (`inconsistency`).
identities::expected<document> results_from_json(std::string_view text);

/// The same for rows of several documents on their way to one, which need not agree yet.
identities::expected<document> rows_from_json(std::string_view text);

}  // namespace proofread::results
