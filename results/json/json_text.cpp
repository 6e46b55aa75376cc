// SPDX-License-Identifier: MIT
#include "results/json/json_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "identities/text/utf8.hpp"
#include "results/document/printable.hpp"

namespace proofread::results {

namespace {

std::string escape(char32_t c) {
  const auto unit = [](char32_t u) {
    return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(u));
  };
  if (c < 0x10000) return unit(c);
  return unit(0xD800 + ((c - 0x10000) >> 10U)) + unit(0xDC00 + ((c - 0x10000) & 0x3FFU));
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& value, int indent) {
  const std::string plain =
      value.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  const std::string_view text = plain;
  std::string safe;
  safe.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const identities::code_point point = identities::decode(text, at);
    const bool command = text.substr(at, 3) == "##[";  // stands in strings alone
    const bool shows = is_printable(point.value) || point.value == '\n';
    safe += shows && !command ? std::string(text.substr(at, point.length)) : escape(point.value);
    at += point.length;
  }
  return indent < 0 ? safe : safe + "\n";
}

}  // namespace proofread::results
