// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// A TeX file as Markdown, for reading: headings, lists, emphasis, theorems, code; what stands in
/// front of the document is left out but for the title, and so are comments and definitions of
/// macros. `formulas` says what to write in place of parts of the text, in their order. A command
/// that is not known gives what stands in its braces.
std::string markdown_of_tex(std::string_view tex, const std::vector<edit>& formulas);

}  // namespace proofread::identities
