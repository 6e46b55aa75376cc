// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proofread::identities {

/// One code point of a text. `length` is 1 to 4; an invalid byte has length 1 and `valid` false.
/// Overlong forms, surrogates and values over U+10FFFF are invalid.
struct code_point {
  char32_t value = 0;
  std::size_t length = 1;
  bool valid = false;
};

/// The code point at `offset`, which must be inside the text.
code_point decode(std::string_view text, std::size_t offset);

/// "U+03BB"
std::string code_point_name(char32_t value);

}  // namespace proofread::identities
