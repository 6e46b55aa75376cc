// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace proofread::runs {

/// [+-]digits[.digits][(e|E)[+-]digits], with a digit on either side of the point, that is 0 or
/// rounds to a finite double other than 0.
bool is_decimal(std::string_view text);

/// Written like a decimal, but it rounds to infinity, or to 0 without being 0.
bool leaves_double(std::string_view text);

/// [+-]digits.
bool is_integer(std::string_view text);

/// With a-z for A-Z.
std::string lower_case(std::string_view text);

/// What stands for a value that is not there: nothing, NA, N/A, null, ?, missing, a point; in any
/// case of letters.
bool is_missing(std::string_view text);

/// NaN or infinity, as programs write them: nan, inf, -Infinity; in any case of letters.
bool is_not_finite(std::string_view text);

/// Why a text that is no decimal is none, and how to mend it.
struct number_trouble {
  std::string message;  ///< "the value is missing", "'1e999' leaves the range of double", ...
  std::string hint;     ///< may be empty
};
number_trouble why_no_decimal(std::string_view text);

}  // namespace proofread::runs
