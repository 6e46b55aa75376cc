// SPDX-License-Identifier: MIT
#include "runs/tables/decimal.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "results/document/printable.hpp"

namespace proofread::runs {

namespace {

void drop_sign(std::string_view& text) {
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
}

std::size_t drop_digits(std::string_view& text) {
  const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(count);
  return count;
}

// [+-]digits[.digits][(e|E)[+-]digits] with a digit on either side of the point.
bool written_as_decimal(std::string_view text) {
  drop_sign(text);
  std::size_t digits = drop_digits(text);
  if (text.substr(0, 1) == ".") {
    text.remove_prefix(1);
    digits += drop_digits(text);
  }
  if (digits == 0 || text.empty()) return digits > 0;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  drop_sign(text);
  return drop_digits(text) > 0 && text.empty();
}

// Of a text that is written as a decimal: whether double holds it; else invalid_argument.
std::errc reading(std::string_view text) {
  if (!written_as_decimal(text)) return std::errc::invalid_argument;
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  return std::from_chars(text.data(), text.data() + text.size(), value).ec;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_decimal(std::string_view text) { return reading(text) == std::errc(); }

bool leaves_double(std::string_view text) {
  return reading(text) == std::errc::result_out_of_range;
}

bool is_integer(std::string_view text) {
  drop_sign(text);
  return drop_digits(text) > 0 && text.empty();
}

bool is_missing(std::string_view text) {
  const std::string word = lower_case(text);
  for (const char* each : {"", "na", "n/a", "null", "?", "missing", "."}) {
    if (word == each) return true;
  }
  return false;
}

bool is_not_finite(std::string_view text) {
  drop_sign(text);
  const std::string word = lower_case(text);
  return word == "nan" || word == "inf" || word == "infinity";
}

number_trouble why_no_decimal(std::string_view text) {
  if (is_missing(text)) return {"the value is missing", "leave the row out, or fill the value in"};
  const std::string quoted = results::in_quotes(text) + " ";
  if (is_not_finite(text)) return {quoted + "is not finite", ""};
  if (leaves_double(text)) {
    return {quoted + "leaves the range of double", "other units of the column bring it within"};
  }
  return {quoted + "is not a number", ""};
}

}  // namespace proofread::runs
