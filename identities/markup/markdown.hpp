// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

struct cmark_node;

namespace proofread::identities {

using markdown_tree = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

/// CommonMark as cmark reads it, in time that grows as the text does: cmark before 0.30.3 takes the
/// square of the number of images in a paragraph, so beyond 2000 in lines that follow each other
/// the mark of an image is read as a point. Lines and columns stay where they are.
markdown_tree parse_markdown(std::string_view text);

}  // namespace proofread::identities
