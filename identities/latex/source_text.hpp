// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace proofread::identities {

/// A text that was cut out of a file or made from it, with the place of each of its bytes there:
/// what a macro expands to and what a notebook escapes still has a line and a column.
struct mapped_text {
  std::string text;
  std::vector<std::uint32_t> origin;  ///< origin[i] = byte offset in the file of text[i]
};

/// The bytes of `text` as they stand, the first of them at offset `begin` of the file.
inline mapped_text mapped(std::string_view text, std::uint32_t begin = 0) {
  mapped_text made{std::string(text), {}};
  made.origin.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    made.origin.push_back(begin + static_cast<std::uint32_t>(i));
  return made;
}

}  // namespace proofread::identities
