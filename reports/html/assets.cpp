// SPDX-License-Identifier: MIT
#include "reports/html/assets.hpp"

#include <cstdint>

namespace proofread::reports::html {

namespace {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
  }
  return text;
}

}  // namespace

std::string policy_source(const asset& script) { return "sha256-" + base64(script.sha256); }

std::string font_address(const asset& font) {
  return "data:font/woff2;base64," + base64(font.text);
}

}  // namespace proofread::reports::html
