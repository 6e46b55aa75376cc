// SPDX-License-Identifier: MIT
#include "properties/real_solver/algebraic_number.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/work.hpp"
#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

namespace {

constexpr int digits_bits = 64;  // more than the digits that are shown

rational polynomial_value(const std::vector<rational>& polynomial, const rational& t) {
  rational value = 0;
  for (std::size_t k = polynomial.size(); k-- > 0;) value = value * t + polynomial[k];
  return value;
}

rational two_to_the_minus(int bits) { return power(rational(1, 2), bits); }

polynomial in_one_unknown(const std::vector<rational>& coefficients) {
  polynomial sum(coefficients.front());
  for (std::uint32_t k = 1; k < coefficients.size(); ++k)
    sum += polynomial::monomial(coefficients[k], {{0, k}});
  return sum;
}

}  // namespace

algebraic_number::algebraic_number(rational value)
    : polynomial_{-value.numerator(), value.denominator()}, low_(value), high_(std::move(value)) {}

std::optional<algebraic_number> algebraic_number::root_between(
    const std::vector<rational>& polynomial, const rational& low, const rational& high) {
  algebraic_number root;
  root.polynomial_ = polynomial;
  while (!root.polynomial_.empty() && root.polynomial_.back() == rational(0))
    root.polynomial_.pop_back();
  const bool integers = std::all_of(polynomial.begin(), polynomial.end(),
                                    [](const rational& c) { return c.is_integer(); });
  if (!integers || root.polynomial_.size() < 2 || low > high) return std::nullopt;
  const rational at_low = polynomial_value(root.polynomial_, low),
                 at_high = polynomial_value(root.polynomial_, high), none(0);
  if (at_low == none) return algebraic_number(low);
  if (at_high == none) return algebraic_number(high);
  if ((at_low > none) == (at_high > none)) return std::nullopt;
  root.low_ = low;
  root.high_ = high;
  root.rises_ = at_high > none;
  return root;
}

std::optional<rational> algebraic_number::value() const {
  if (low_ == high_) return low_;
  return std::nullopt;
}

void algebraic_number::narrow(int bits) {
  const rational width = two_to_the_minus(bits), none(0);
  while (high_ - low_ > width) {
    const rational middle = (low_ + high_) / rational(2);
    count_work(static_cast<std::int64_t>(polynomial_.size() * (1 + middle.bits() / 64)));
    const rational there = polynomial_value(polynomial_, middle);
    if (there == none) {
      *this = algebraic_number(middle);
    } else if ((there > none) == rises_) {
      high_ = middle;
    } else {
      low_ = middle;
    }
  }
}

std::string to_text(const algebraic_number& number) {
  if (const auto value = number.value()) return to_text(*value);
  algebraic_number close = number;
  close.narrow(digits_bits);
  return fmt::format("{:.6g} (a root of {})", to_double(close.low()),
                     to_text(in_one_unknown(number.polynomial()), {"t"}));
}

}  // namespace proofread::properties
