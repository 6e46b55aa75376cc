// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace proofread::reports::html {

/// A part of the report that stands in a file: embed.cmake puts them into the program.
struct asset {
  std::string_view name;  ///< "style", "first", "program", "math_font" or a template's stem
  std::string_view text;
  std::string_view sha256;  ///< of the text, 32 bytes
};

/// The asset of that name, or an empty one.
const asset& embedded(std::string_view name);

/// "sha256-...", as a Content-Security-Policy names a script.
std::string policy_source(const asset& script);

/// "data:font/woff2;base64,..."
std::string font_address(const asset& font);

}  // namespace proofread::reports::html
