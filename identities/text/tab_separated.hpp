// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace proofread::identities {

/// A line of a table beside the notes.
struct tab_separated_row {
  std::vector<std::string> fields;
  std::size_t line = 0;  ///< from 1

  /// The k-th field from 0, empty where the line ends before it.
  const std::string& operator[](std::size_t k) const;
};

/// The lines of a file whose fields are parted by tabs, without the first, which is a heading, and
/// without empty ones. No file is no lines.
std::vector<tab_separated_row> read_tab_separated(const std::filesystem::path& path);

}  // namespace proofread::identities
