// SPDX-License-Identifier: MIT
#include "results/document/printable.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::results {

std::string printable(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t last = 0;  // where the last code point that fits begins
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const identities::code_point point = identities::decode(text, at);
    if (count == most) return shown.substr(0, last) + "~";
    last = shown.size();
    ++count;
    if (point.value == '\t' || point.value == '\n' || point.value == '\r') {
      shown += ' ';
    } else if (!point.valid || point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0)) {
      shown += "\xEF\xBF\xBD";
    } else {
      shown += text.substr(at, point.length);
    }
    at += point.length;
  }
  return shown;
}

}  // namespace proofread::results
