// SPDX-License-Identifier: MIT
#include "runs/tables/decimal.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "results/document/printable.hpp"

namespace proofread::runs {

namespace {

// Of text that is a decimal by its letters: whether double holds it; else invalid_argument.
std::errc reading(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  if (text.empty() || text.find_first_not_of("0123456789.eE+-") != text.npos ||
      text.front() == '+' || text.substr(0, 2) == "-+") {
    return std::errc::invalid_argument;
  }
  double value = 0;
  const char* all = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), all, value);
  return end == all ? error : std::errc::invalid_argument;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_decimal(std::string_view text) { return reading(text) == std::errc(); }

bool is_missing(std::string_view text) {
  const std::string word = lower_case(text);
  for (const char* each : {"", "na", "n/a", "null", "?", "missing", "."}) {
    if (word == each) return true;
  }
  return false;
}

bool is_not_finite(std::string_view text) {
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
  const std::string word = lower_case(text);
  return word == "nan" || word == "inf" || word == "infinity";
}

number_trouble why_no_decimal(std::string_view text) {
  if (is_missing(text)) return {"the value is missing", "leave the row out, or fill the value in"};
  const std::string quoted = "'" + results::printable(text, 40) + "' ";
  if (is_not_finite(text)) return {quoted + "is not finite", ""};
  if (reading(text) == std::errc::result_out_of_range) {
    return {quoted + "leaves the range of double", "other units of the column bring it within"};
  }
  std::string point(text);
  std::replace(point.begin(), point.end(), ',', '.');
  return {quoted + "is not a number",
          point != text && is_decimal(point) ? "write a decimal point: " + point : ""};
}

}  // namespace proofread::runs
