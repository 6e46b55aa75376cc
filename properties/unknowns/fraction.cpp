// SPDX-License-Identifier: MIT
#include "properties/unknowns/fraction.hpp"

#include "properties/scalars/trouble.hpp"
#include "properties/unknowns/cases.hpp"

namespace proofread::properties {
namespace {

// Takes `by` out of both if it divides the numerator.
void cancel(polynomial& numerator, polynomial& by) {
  if (by.constant()) return;
  if (auto quotient = exact_quotient(numerator, by)) {
    numerator = std::move(*quotient);
    by = polynomial(rational(1));
  }
}

}  // namespace

fraction::fraction(polynomial numerator, polynomial denominator)
    : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {
  if (numerator_.is_zero()) denominator_ = polynomial(rational(1));
  cancel(numerator_, denominator_);
  const rational leading = denominator_.terms().front().coefficient;
  if (leading == rational(1)) return;
  const polynomial scale(inverse(leading));
  numerator_ *= scale;
  denominator_ *= scale;
}

std::optional<rational> fraction::constant() const {
  const auto above = numerator_.constant(), below = denominator_.constant();
  if (!above || !below) return std::nullopt;
  return *above / *below;
}

fraction& fraction::operator+=(const fraction& b) {
  if (b.numerator_.is_zero()) return *this;
  if (denominator_ == b.denominator_) {
    return *this = fraction(numerator_ + b.numerator_, denominator_);
  }
  if (auto more = exact_quotient(denominator_, b.denominator_)) {
    return *this = fraction(numerator_ + b.numerator_ * *more, denominator_);
  }
  if (auto more = exact_quotient(b.denominator_, denominator_)) {
    return *this = fraction(numerator_ * *more + b.numerator_, b.denominator_);
  }
  return *this = fraction(numerator_ * b.denominator_ + b.numerator_ * denominator_,
                          denominator_ * b.denominator_);
}
fraction& fraction::operator-=(const fraction& b) { return *this += -b; }

fraction& fraction::operator*=(const fraction& b) {
  polynomial numerator = b.numerator_, denominator = b.denominator_;
  cancel(numerator, denominator_);
  cancel(numerator_, denominator);
  return *this = fraction(numerator_ * numerator, denominator_ * denominator);
}
fraction& fraction::operator/=(const fraction& b) { return *this *= inverse(b); }

fraction inverse(const fraction& x) {
  if (is_zero(x) == tribool::yes) throw undefined_value("division by zero");
  return fraction(x.denominator(), x.numerator());
}

tribool is_zero(const fraction& x) {
  if (const auto number = x.numerator().constant())
    return *number == rational() ? tribool::yes : tribool::no;
  return paths_in_force().is_zero(x.numerator()) ? tribool::yes : tribool::no;
}

ternary_sign sign(const fraction& x) {
  if (const auto number = x.constant()) return sign(*number);
  case_paths& paths = paths_in_force();
  const ternary_sign above = paths.sign(x.numerator());
  if (above == ternary_sign::zero) return above;
  const ternary_sign below = paths.sign(x.denominator());
  if (below == ternary_sign::zero) throw impossible_case();
  return above == below ? ternary_sign::positive : ternary_sign::negative;
}

tribool equal(const fraction& a, const fraction& b) { return is_zero(a - b); }

fraction abs(const fraction& x) { return sign(x) == ternary_sign::negative ? -x : x; }
fraction max(const fraction& a, const fraction& b) {
  return sign(a - b) == ternary_sign::negative ? b : a;
}
fraction min(const fraction& a, const fraction& b) {
  return sign(a - b) == ternary_sign::positive ? b : a;
}

}  // namespace proofread::properties
