// SPDX-License-Identifier: MIT
#include "runs/tables/decoding.hpp"

#include <zlib.h>

#include <optional>

#include "identities/text/utf8.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

namespace {

bool begins_with(const std::string& bytes, std::string_view what) {
  return bytes.compare(0, what.size(), what) == 0;
}

void append(char32_t c, std::string& to) {
  const auto put = [&to](char32_t byte) { to += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::optional<std::string> from_utf16(const std::string& bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string text;
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c < 0xE000) return std::nullopt;
    if (c >= 0xD800 && c < 0xDC00) {
      at += 2;
      if (at >= bytes.size() || unit(at) < 0xDC00 || unit(at) >= 0xE000) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
    }
    append(c, text);
  }
  return text;
}

/// Unpacks all members; nullopt where the stream is broken or larger than `most`.
std::optional<std::string> unpacked(std::string& bytes, std::size_t most) {
  z_stream stream{};
  constexpr int gzip = 16 + MAX_WBITS;
  if (inflateInit2(&stream, gzip) != Z_OK) return std::nullopt;
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  int state = Z_OK;
  while (state == Z_OK && text.size() <= most) {
    char part[1 << 16];
    stream.next_out = reinterpret_cast<Bytef*>(part);
    stream.avail_out = sizeof part;
    state = inflate(&stream, Z_NO_FLUSH);
    text.append(part, sizeof part - stream.avail_out);
    if (state == Z_STREAM_END && stream.avail_in > 0) state = inflateReset(&stream);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || text.size() > most) return std::nullopt;
  return text;
}

bool is_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const identities::code_point c = identities::decode(text, at);
    if (!c.valid) return false;
    at += c.length;
  }
  return true;
}

diagnostic broken(const std::string& message, const std::string& hint = "") {
  return {{0, 0}, message, hint};
}

}  // namespace

expected<decoded_text> decoded(std::string bytes, std::size_t most) {
  decoded_text out;
  if (begins_with(bytes, "\x1F\x8B")) {
    auto text = unpacked(bytes, most);
    if (!text) return broken("a gzip file that is broken, or too large when it is unpacked");
    out.remarks.emplace_back("the file is unpacked by gzip");
    bytes = std::move(*text);
  }
  if (begins_with(bytes, "PK\x03\x04")) {
    return broken("a zip archive or a workbook, no text", "export the sheet as CSV");
  }
  const bool little = begins_with(bytes, "\xFF\xFE");
  if (little || begins_with(bytes, "\xFE\xFF")) {
    auto text = from_utf16(bytes, !little);
    if (!text) return broken("the file begins as UTF-16 does and is none");
    out.remarks.emplace_back("the file is read as UTF-16");
    out.text = std::move(*text);
  } else if (is_utf8(bytes)) {
    out.text = std::move(bytes);
  } else {
    out.remarks.emplace_back("the file is no UTF-8 and is read as Latin-1");
    for (const char c : bytes) append(static_cast<unsigned char>(c), out.text);
  }
  return out;
}

}  // namespace proofread::runs
