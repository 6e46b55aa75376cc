// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proofread::runs {

/// The mark before the fraction. Groups of three digits before it are parted by the other of point
/// and comma, by an apostrophe or by a blank (a space, U+00A0, U+2009, U+202F): 1.299,99 has a
/// decimal comma, 1,299.99 and 1 299.99 a decimal point.
enum class decimal_mark { point, comma };

/// What people and programs write around and inside the digits.
enum class decoration : unsigned {
  grouped = 1,       ///< 12,000
  percent = 2,       ///< 0.5%
  currency = 4,      ///< $1.25, 1.25 €
  minus_sign = 8,    ///< U+2212 for -
  fortran = 16,      ///< 1.5D+03
  hexadecimal = 32,  ///< 0x1.8p+1, as C and Python print doubles
  comma = 64         ///< a decimal comma
};

/// A number as plain decimal text (decimal.hpp) and what was taken off it; the value is that of the
/// text, so a percentage stays the number in percent.
struct number_text {
  std::string plain;
  unsigned decorations = 0;
  bool has(decoration d) const { return (decorations & static_cast<unsigned>(d)) != 0; }
};

/// nullopt for what is no number with this mark, or leaves the range of double.
std::optional<number_text> read_number(std::string_view text, decimal_mark mark);

/// "1" or "0" for true and false, yes and no, in any case of letters; else nullopt.
std::optional<std::string_view> read_boolean(std::string_view text);

}  // namespace proofread::runs
