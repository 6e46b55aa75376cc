// SPDX-License-Identifier: MIT
#include "properties/scalars/rational_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {
namespace {

struct reader {
  std::string_view rest;
  bool at(char c) const { return !rest.empty() && rest.front() == c; }
  bool take(char c) {
    if (!at(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  std::string_view digits() {
    const auto last =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c < '0' || c > '9'; });
    const auto count = static_cast<std::size_t>(last - rest.begin());
    const std::string_view found = rest.substr(0, count);
    rest.remove_prefix(count);
    return found;
  }
  bool sign() {
    if (take('-')) return true;
    take('+');
    return false;
  }
};

// An exponent of ten; capped where no budget reaches.
std::int64_t exponent_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = std::min<std::int64_t>(value * 10 + (c - '0'), 1'000'000'000);
  return value;
}

rational integer_of(const std::string& digits) {
  if (digits.size() < 19) return rational(static_cast<std::int64_t>(std::stoll(digits)));
  require_bits(digits.size() * 3);
  auto big = std::make_unique<big_rational>();
  mpz_set_str(mpq_numref(big->value), digits.c_str(), 10);
  return big_rational::release(std::move(big));
}

std::optional<rational> decimal(reader& in) {
  const bool negative = in.sign();
  std::string digits(in.digits());
  std::int64_t exponent = 0;
  if (in.take('.')) {
    const std::string_view fraction = in.digits();
    digits += fraction;
    exponent -= static_cast<std::int64_t>(fraction.size());
  }
  if (digits.empty()) return std::nullopt;
  if (in.take('e') || in.take('E')) {
    const bool down = in.sign();
    const std::string_view power_digits = in.digits();
    if (power_digits.empty()) return std::nullopt;
    exponent += down ? -exponent_of(power_digits) : exponent_of(power_digits);
  }
  rational value = integer_of(digits);
  if (exponent != 0 && value != rational()) value *= power(rational(10), exponent);
  return negative ? -value : value;
}

}  // namespace

std::optional<rational> parse_rational(std::string_view text) {
  reader in{text};
  std::optional<rational> value = decimal(in);
  if (value && in.take('/')) {
    const std::optional<rational> divisor = decimal(in);
    if (!divisor || *divisor == rational()) return std::nullopt;
    *value /= *divisor;
  }
  if (!in.rest.empty()) return std::nullopt;
  return value;
}

std::string to_text(const rational& q) {
  const rational_view view(q);
  std::string text(
      mpz_sizeinbase(mpq_numref(view.get()), 10) + mpz_sizeinbase(mpq_denref(view.get()), 10) + 3,
      '\0');
  mpq_get_str(text.data(), 10, view.get());
  text.resize(text.find('\0'));
  return text;
}

}  // namespace proofread::properties
