// SPDX-License-Identifier: MIT
#include "runs/tables/number_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "runs/tables/decimal.hpp"

namespace proofread::runs {

namespace {

constexpr const char* wide_blanks[] = {" ", "\u00A0", "\u2009", "\u202F"};
constexpr const char* currencies[] = {"$", "€", "£", "¥", "₹", "₽"};

bool drop(std::string_view& text, std::string_view what) {
  if (text.substr(0, what.size()) != what) return false;
  text.remove_prefix(what.size());
  return true;
}
bool drop_at_end(std::string_view& text, std::string_view what) {
  if (text.size() < what.size() || text.substr(text.size() - what.size()) != what) return false;
  text.remove_suffix(what.size());
  return true;
}
template <class Drop, std::size_t N>
bool drop_one(const char* const (&all)[N], const Drop& drop_it) {
  for (const char* each : all) {
    if (drop_it(each)) return true;
  }
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  std::string found(text.substr(0, count));
  text.remove_prefix(count);
  return found;
}

class number_reader {
 public:
  number_reader(std::string_view text, decimal_mark mark) : text_(text), mark_(mark) {}

  std::optional<number_text> read() {
    drop_blanks();
    bool sign = read_sign();
    if (drop_one(currencies, [&](const char* c) { return drop(text_, c); })) {
      note(decoration::currency);
      drop_blanks();
      if (!sign) sign = read_sign();
    }
    if (drop_at_end(text_, "%")) note(decoration::percent);
    if (drop_one(currencies, [&](const char* c) { return drop_at_end(text_, c); }))
      note(decoration::currency);
    while (drop_one(wide_blanks, [&](const char* b) { return drop_at_end(text_, b); })) {
    }
    const bool read =
        text_.substr(0, 2) == "0x" || text_.substr(0, 2) == "0X" ? hexadecimal() : decimal();
    if (!read || !is_decimal(out_.plain)) return std::nullopt;
    return out_;
  }

 private:
  void note(decoration d) { out_.decorations |= static_cast<unsigned>(d); }

  void drop_blanks() {
    while (drop_one(wide_blanks, [&](const char* b) { return drop(text_, b); })) {
    }
  }

  bool read_sign() {
    if (drop(text_, "\u2212")) {
      note(decoration::minus_sign);
      out_.plain = "-";
      return true;
    }
    if (drop(text_, "-")) {
      out_.plain = "-";
      return true;
    }
    return drop(text_, "+");
  }

  std::string_view group_separator() const {
    for (const char* each : {mark_ == decimal_mark::point ? "," : ".", "'", "’"}) {
      if (text_.substr(0, std::string_view(each).size()) == each) return each;
    }
    for (const char* each : wide_blanks) {
      if (text_.substr(0, std::string_view(each).size()) == each) return each;
    }
    return "";
  }

  // Digits before the mark, in groups of three after the first.
  bool integer_part() {
    std::string digits = digits_of(text_);
    const std::string_view between = group_separator();
    if (!between.empty()) {
      if (digits.empty() || digits.size() > 3 || digits[0] == '0') return false;
      while (drop(text_, between)) {
        const std::string group = digits_of(text_);
        if (group.size() != 3) return false;
        digits += group;
      }
      note(decoration::grouped);
    }
    out_.plain += digits;
    return true;
  }

  bool decimal() {
    if (!integer_part()) return false;
    if (drop(text_, mark_ == decimal_mark::point ? "." : ",")) {
      if (mark_ == decimal_mark::comma) note(decoration::comma);
      out_.plain += "." + digits_of(text_);
    }
    if (text_.empty()) return true;
    const char e = text_.front();
    if (e == 'd' || e == 'D') note(decoration::fortran);
    if (e != 'e' && e != 'E' && e != 'd' && e != 'D') return false;
    out_.plain += 'e';
    out_.plain += text_.substr(1);  // is_decimal judges it
    return true;
  }

  // A double that was printed exactly, as its exact decimal.
  bool hexadecimal() {
    text_.remove_prefix(2);
    double value = 0;
    const char* end = text_.data() + text_.size();
    const auto [stop, error] = std::from_chars(text_.data(), end, value, std::chars_format::hex);
    if (error != std::errc() || stop != end || !std::isfinite(value)) return false;
    if (text_.find_first_of("nN") != text_.npos) return false;
    note(decoration::hexadecimal);
    std::string exact = fmt::format("{:.1074f}", value);
    exact.erase(exact.find_last_not_of('0') + 1);
    if (exact.back() == '.') exact.pop_back();
    out_.plain += exact;
    return true;
  }

  std::string_view text_;
  decimal_mark mark_;
  number_text out_;
};

}  // namespace

std::optional<number_text> read_number(std::string_view text, decimal_mark mark) {
  return number_reader(text, mark).read();
}

std::optional<std::string_view> read_boolean(std::string_view text) {
  const std::string word = lower_case(text);
  if (word == "true" || word == "yes") return "1";
  if (word == "false" || word == "no") return "0";
  return std::nullopt;
}

}  // namespace proofread::runs
