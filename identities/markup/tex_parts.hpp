// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/markup/line_origin.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// A TeX file with the files that it names in \input, \include and \import in their places.
struct tex_parts {
  assembled_text whole;
  std::vector<diagnostic> problems;  ///< with places in the whole text
  std::vector<std::string> files;    ///< that were read for it
};

/// `path` is the file of `text`. Parts are looked for in its folder, as TeX run there would, and
/// with or without .tex; one that is missing, leads out of the folder, names itself or makes the
/// whole longer than `most` bytes is a problem, and its command stays.
tex_parts read_tex_parts(const std::string& path, std::string_view text, std::size_t most);

}  // namespace proofread::identities
