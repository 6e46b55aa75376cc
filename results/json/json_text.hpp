// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace proofread::results {

/// JSON as it is written, two spaces a level and a line feed at the end, or with `indent` -1 in one
/// line without. It reads back as it was, but for bytes that are not UTF-8, which become U+FFFD;
/// what a terminal or a log of GitHub could act on (`is_printable`, "##[") is escaped.
std::string json_text(const nlohmann::ordered_json& value, int indent = 2);

}  // namespace proofread::results
