// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace proofread::results {

/// Writes a file by way of a temporary one beside it and a rename: a reader sees the old content or
/// the new, never a part. A link stays a link, and what it leads to is written; a file that was
/// there keeps its mode. What is no file is written as it is; a pipe that nobody reads is an error.
/// Returns the error, or nullopt. "-" writes to standard output.
std::optional<std::string> write_file(const std::string& path, const std::string& content);

/// What would keep write_file from writing there, as far as can be told without changing the file.
std::optional<std::string> unwritable(const std::string& path);

/// Two names lead to one file, by links or by another spelling of its path. "-" and devices are no
/// files.
bool are_one_file(const std::string& a, const std::string& b);

/// Removes the temporary file of a write_file that has not ended; safe in a signal handler.
void remove_unfinished() noexcept;

}  // namespace proofread::results
