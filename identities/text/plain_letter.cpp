// SPDX-License-Identifier: MIT
#include "identities/text/plain_letter.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace proofread::identities {
namespace {

constexpr char32_t latin_styles = 0x1D400, dotless = 0x1D6A4, greek_styles = 0x1D6A8;
constexpr char32_t last_greek_style = 0x1D7C9, digit_styles = 0x1D7CE, last_style = 0x1D7FF;
constexpr char32_t greek_style_size = 58;

/// Letters of one style of the Greek alphabet in Unicode, in its order; ∇ and ∂ are no letters.
constexpr std::array<std::string_view, greek_style_size> greek_style{
    "Α", "Β", "Γ", "Δ", "Ε", "Ζ", "Η", "Θ", "Ι", "Κ", "Λ", "Μ", "Ν", "Ξ", "Ο",
    "Π", "Ρ", "Θ", "Σ", "Τ", "Υ", "Φ", "Χ", "Ψ", "Ω", "∇", "α", "β", "γ", "δ",
    "ε", "ζ", "η", "θ", "ι", "κ", "λ", "μ", "ν", "ξ", "ο", "π", "ρ", "ς", "σ",
    "τ", "υ", "φ", "χ", "ψ", "ω", "∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"};

struct alike {
  char32_t point;
  std::string_view letter;
};

/// Letters among the symbols, and Cyrillic ones.
constexpr std::array others{
    alike{0x2102, "C"}, alike{0x210A, "g"}, alike{0x210B, "H"}, alike{0x210C, "H"},
    alike{0x210D, "H"}, alike{0x210E, "h"}, alike{0x2110, "I"}, alike{0x2111, "I"},
    alike{0x2112, "L"}, alike{0x2113, "l"}, alike{0x2115, "N"}, alike{0x2118, "p"},
    alike{0x2119, "P"}, alike{0x211A, "Q"}, alike{0x211B, "R"}, alike{0x211C, "R"},
    alike{0x2124, "Z"}, alike{0x2128, "Z"}, alike{0x212A, "K"}, alike{0x00C5, "A"},
    alike{0x212C, "B"}, alike{0x212D, "C"}, alike{0x212F, "e"}, alike{0x2130, "E"},
    alike{0x2131, "F"}, alike{0x2133, "M"}, alike{0x2134, "o"}, alike{0x2145, "D"},
    alike{0x2146, "d"}, alike{0x2147, "e"}, alike{0x2148, "i"}, alike{0x2149, "j"},
    alike{0x0131, "i"}, alike{0x0237, "j"}, alike{0x0251, "a"}, alike{0x0261, "g"},
    alike{0x0405, "S"}, alike{0x0406, "I"}, alike{0x0408, "J"}, alike{0x0410, "A"},
    alike{0x0412, "B"}, alike{0x0415, "E"}, alike{0x041A, "K"}, alike{0x041C, "M"},
    alike{0x041D, "H"}, alike{0x041E, "O"}, alike{0x0420, "P"}, alike{0x0421, "C"},
    alike{0x0422, "T"}, alike{0x0425, "X"}, alike{0x0430, "a"}, alike{0x0435, "e"},
    alike{0x043E, "o"}, alike{0x0440, "p"}, alike{0x0441, "c"}, alike{0x0443, "y"},
    alike{0x0445, "x"}, alike{0x0455, "s"}, alike{0x0456, "i"}, alike{0x0458, "j"},
    alike{0x03F4, "Θ"}, alike{0x03F2, "c"}, alike{0x212B, "A"}};

std::string latin(char32_t place) {
  return {static_cast<char>(place < 26 ? U'A' + place : U'a' + (place - 26))};
}

}  // namespace

std::string plain_letter(char32_t point) {
  if (point >= latin_styles && point < dotless) return latin((point - latin_styles) % 52);
  if (point == dotless || point == dotless + 1) return point == dotless ? "i" : "j";
  if (point >= greek_styles && point <= last_greek_style)
    return std::string(greek_style[(point - greek_styles) % greek_style_size]);
  if (point >= digit_styles && point <= last_style)
    return {static_cast<char>(U'0' + (point - digit_styles) % 10)};
  if (point >= 0xFF21 && point <= 0xFF3A) return latin(point - 0xFF21);
  if (point >= 0xFF41 && point <= 0xFF5A) return latin(point - 0xFF41 + 26);
  const auto found = std::find_if(others.begin(), others.end(),
                                  [&](const alike& each) { return each.point == point; });
  return found == others.end() ? std::string() : std::string(found->letter);
}

}  // namespace proofread::identities
