// SPDX-License-Identifier: MIT
#include "results/document/printable.hpp"

#include "identities/text/utf8.hpp"

namespace proofread::results {

namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

}  // namespace

bool is_printable(char32_t c) {
  const bool control = c < 0x20 || within(c, 0x7F, 0x9F);
  const bool turns = c == 0x61C || within(c, 0x200E, 0x200F) || within(c, 0x202A, 0x202E) ||
                     within(c, 0x2066, 0x2069);
  const bool ends_line = within(c, 0x2028, 0x2029);
  const bool noncharacter = within(c, 0xFDD0, 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
  return !control && !turns && !ends_line && !noncharacter;
}

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
    } else if (point.valid && is_printable(point.value)) {
      shown += text.substr(at, point.length);
    } else {
      shown += replacement;
    }
    at += point.length;
  }
  return shown;
}

std::string in_quotes(std::string_view text) { return "'" + printable(text, 40) + "'"; }

std::string printable_lines(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const identities::code_point point = identities::decode(text, at);
    if (point.valid && (is_printable(point.value) || point.value == '\n' || point.value == '\t')) {
      shown += text.substr(at, point.length);
    } else if (text.substr(at, 2) != "\r\n") {
      shown += replacement;
    }
    at += point.length;
  }
  return shown;
}

}  // namespace proofread::results
