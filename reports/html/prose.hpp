// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

namespace proofread::reports::html {

/// A fenced block of a note, as prose_html asks for its HTML.
struct fence {
  std::string kind, name;  ///< the first two words of the info string
  std::string text;
};

/// A note as HTML. Headings move down by one level; the first one, the note's title, is left out.
/// Raw HTML of the note is dropped; of images, and of links but to http, https, mailto and places
/// without a scheme, the text stays and the address stands behind it. `$...$` becomes <span
/// class="formula"> for the browser to typeset, and stays readable without. Every fence becomes
/// what `block` makes of it.
std::string prose_html(const std::string& markdown,
                       const std::function<std::string(const fence&)>& block);

/// The text of the first heading of level 1, or "".
std::string title_of(const std::string& markdown);

}  // namespace proofread::reports::html
