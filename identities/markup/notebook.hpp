// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "identities/markup/line_origin.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// The Markdown cells of a Jupyter notebook, one below the other with a blank line between, each
/// line with its cell and the line of the file. What is no notebook is a diagnostic with its place
/// in the file.
expected<assembled_text> read_notebook(std::string_view file);

}  // namespace proofread::identities
