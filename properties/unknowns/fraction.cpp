// SPDX-License-Identifier: MIT
#include "properties/unknowns/fraction.hpp"

#include <algorithm>

#include "properties/scalars/trouble.hpp"
#include "properties/unknowns/cases.hpp"

namespace proofread::properties {
namespace {

using factor_list = std::vector<polynomial_factor>;

// Takes out of both what divides the numerator.
void cancel(polynomial& numerator, factor_list& denominator) {
  for (polynomial_factor& each : denominator) {
    while (each.exponent > 0) {
      auto quotient = exact_quotient(numerator, each.base);
      if (!quotient) break;
      numerator = std::move(*quotient);
      --each.exponent;
    }
  }
  std::erase_if(denominator, [](const polynomial_factor& each) { return each.exponent == 0; });
}

std::uint32_t exponent_of(const polynomial& base, const factor_list& all) {
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.base == base; });
  return same == all.end() ? 0 : same->exponent;
}

// What a has to be multiplied with to be a multiple of b.
factor_list missing(const factor_list& a, const factor_list& b) {
  factor_list more;
  for (const polynomial_factor& each : b) {
    const std::uint32_t had = exponent_of(each.base, a);
    if (had < each.exponent) more.push_back({each.base, each.exponent - had});
  }
  return more;
}

}  // namespace

void fraction::lower() {
  if (numerator_.is_zero()) {
    denominator_.clear();
  } else {
    cancel(numerator_, denominator_);
  }
}

fraction::fraction(polynomial numerator, polynomial denominator)
    : numerator_(std::move(numerator)) {
  factored_polynomial below = factors_of(denominator);
  denominator_ = std::move(below.factors);
  numerator_ *= polynomial(properties::inverse(below.constant));
  lower();
}

bool operator==(const fraction& a, const fraction& b) {
  return a.numerator_ == b.numerator_ && missing(a.denominator_, b.denominator_).empty() &&
         missing(b.denominator_, a.denominator_).empty();
}

std::optional<rational> fraction::constant() const {
  if (!denominator_.empty()) return std::nullopt;
  return numerator_.constant();
}

fraction& fraction::operator+=(const fraction& b) {
  if (b.numerator_.is_zero()) return *this;
  const factor_list more = missing(denominator_, b.denominator_);
  numerator_ *= product_of(more);
  numerator_ += b.numerator_ * product_of(missing(b.denominator_, denominator_));
  for (const polynomial_factor& each : more) multiply(denominator_, each);
  lower();
  return *this;
}
fraction& fraction::operator-=(const fraction& b) { return *this += -b; }

fraction& fraction::operator*=(const fraction& b) {
  polynomial numerator = b.numerator_;
  factor_list denominator = b.denominator_;
  if (!numerator.is_zero()) cancel(numerator, denominator_);
  if (!numerator_.is_zero()) cancel(numerator_, denominator);
  numerator_ *= numerator;
  for (const polynomial_factor& each : denominator) multiply(denominator_, each);
  if (numerator_.is_zero()) denominator_.clear();
  return *this;
}
fraction& fraction::operator/=(const fraction& b) { return *this *= inverse(b); }

fraction inverse(const fraction& x) {
  if (is_zero(x) == tribool::yes) throw undefined_value("division by zero");
  return fraction(x.denominator(), x.numerator_);
}

tribool is_zero(const fraction& x) {
  if (const auto number = x.numerator().constant())
    return *number == rational() ? tribool::yes : tribool::no;
  return paths_in_force().is_zero(x.numerator()) ? tribool::yes : tribool::no;
}

// A polynomial of the same sign: factors below that are squares, or of known sign, need not be
// multiplied with.
polynomial sign_carrier(const fraction& x) {
  const case_paths& paths = paths_in_force();
  polynomial above = x.numerator();
  for (const polynomial_factor& each : x.denominator_factors()) {
    if (each.exponent % 2 == 0) continue;
    const auto known = paths.known_sign_of(each.base);
    if (known == ternary_sign::positive) continue;
    above = known == ternary_sign::negative ? -std::move(above) : above * each.base;
  }
  return above;
}

ternary_sign sign(const fraction& x) {
  if (const auto number = x.constant()) return sign(*number);
  return paths_in_force().sign(sign_carrier(x));
}

bool is_positive(const fraction& x) {
  if (const auto number = x.constant()) return rational() < *number;
  return paths_in_force().is_positive(sign_carrier(x));
}

tribool equal(const fraction& a, const fraction& b) { return is_zero(a - b); }

fraction abs(const fraction& x) { return is_positive(-x) ? -x : x; }
fraction max(const fraction& a, const fraction& b) { return is_positive(b - a) ? b : a; }
fraction min(const fraction& a, const fraction& b) { return is_positive(a - b) ? b : a; }

}  // namespace proofread::properties
