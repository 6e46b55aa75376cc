// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace proofread::reports {

/// Writes a file by way of a temporary one beside it and a rename: a reader sees the old content or
/// the new, never a part. Returns the error, or nullopt. "-" writes to standard output.
std::optional<std::string> write_file(const std::string& path, const std::string& content);

}  // namespace proofread::reports
