// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>

#include "properties/balls/ball_real.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/tribool.hpp"

namespace proofread::properties {

[[noreturn]] void throw_division_by_zero();                ///< undefined_value
[[noreturn]] void throw_undecidable(const char* because);  ///< undecidable_value

/// A ball {x : |x - midpoint| <= radius}, midpoint an F (double or real), radius a double >= 0.
///
/// Every operation returns a ball that contains all results for arguments in its operands:
///   |x∘y - m| <= (propagated radii) + (rounding error of m), all rounded up (radius.hpp).
/// Radius 0 is an exact point, and operations on exact points that F shows to be exact stay exact:
/// 0·x, 1·x, x + 0 and every sum, product, quotient or root without rounding. Midpoint and radius
/// are finite: what would overflow throws undecidable_value. Radii never underflow to 0. The radius
/// is a double also for `real`, so errors below 2^-1074 are charged 2^-1074. Must not be
/// compiled with -ffast-math. Source: S. M. Rump, Acta Numerica 19 (2010), sections 5 and 9; F.
/// Johansson, Arb, IEEE Trans. Computers 66 (2017) (midpoint-radius form).
template <typename F>
class ball {
  using arithmetic = real_arithmetic<F>;

 public:
  ball() = default;
  template <std::integral Integer>
  ball(Integer n) {  // NOLINT: like a number
    static_assert(sizeof(Integer) < 8 || std::signed_integral<Integer>);
    radius_ = arithmetic::from_integer(midpoint_, static_cast<std::int64_t>(n));
  }
  ball(const F& midpoint, double radius) : midpoint_(midpoint) {
    set_radius(arithmetic::is_finite(midpoint_) ? radius : std::numeric_limits<double>::infinity());
  }

  const F& midpoint() const { return midpoint_; }
  double radius() const { return radius_; }
  bool is_exact() const { return radius_ == 0; }
  bool is_exact_zero() const { return radius_ == 0 && midpoint_ == 0; }
  double upper() const { return radius::add(arithmetic::upper(midpoint_), radius_); }  ///< >= |x|
  double lower() const {
    return radius::subtract_down(arithmetic::lower(midpoint_), radius_);
  }  ///< <= |x|

  ball& operator+=(const ball& b) {
    const double radii = radius::add(radius_, b.radius_);
    return set_radius(radius::add(radii, arithmetic::add(midpoint_, midpoint_, b.midpoint_)));
  }
  ball& operator-=(const ball& b) {
    const double radii = radius::add(radius_, b.radius_);
    return set_radius(radius::add(radii, arithmetic::subtract(midpoint_, midpoint_, b.midpoint_)));
  }
  ball& operator*=(const ball& b);
  /// undefined_value if b is the exact 0, undecidable_value if b contains 0 otherwise.
  ball& operator/=(const ball& b);
  friend ball operator+(ball a, const ball& b) { return a += b; }
  friend ball operator-(ball a, const ball& b) { return a -= b; }
  friend ball operator*(ball a, const ball& b) { return a *= b; }
  friend ball operator/(ball a, const ball& b) { return a /= b; }
  friend ball operator-(ball a) {
    a.midpoint_ = -a.midpoint_;
    return a;
  }

 private:
  ball& set_radius(double radius) {
    if (!(radius <= radius::largest)) throw_undecidable("the number is too large for an enclosure");
    radius_ = radius;
    return *this;
  }
  F midpoint_{};
  double radius_ = 0;
};

template <typename F>
ball<F>& ball<F>::operator*=(const ball& b) {
  if (radius_ == 0 && b.radius_ == 0) {
    return set_radius(arithmetic::multiply(midpoint_, midpoint_, b.midpoint_));
  }
  if (is_exact_zero() || b.is_exact_zero()) return *this = ball();
  const double left = radius::multiply(arithmetic::upper(midpoint_), b.radius_);
  const double right = radius::multiply(b.upper(), radius_);
  const double rounding = arithmetic::multiply(midpoint_, midpoint_, b.midpoint_);
  return set_radius(radius::add(radius::add(left, right), rounding));
}

template <typename F>
ball<F>& ball<F>::operator/=(const ball& b) {
  if (b.is_exact_zero()) throw_division_by_zero();
  if (radius_ == 0 && b.radius_ == 0) {
    return set_radius(arithmetic::divide(midpoint_, midpoint_, b.midpoint_));
  }
  if (is_exact_zero() && b.lower() > 0) return *this;
  const double least = b.lower();
  const double of_divisor = b.radius_;
  if (!(least > 0)) throw_undecidable("the divisor may be zero");
  const double rounding = arithmetic::divide(midpoint_, midpoint_, b.midpoint_);
  // a/b - x/y = ((a - x) - (b - y) a/b) / y
  const double quotient = radius::add(arithmetic::upper(midpoint_), rounding);
  const double residual = radius::add(radius_, radius::multiply(quotient, of_divisor));
  return set_radius(radius::add(radius::divide(residual, least), rounding));
}

template <typename F>
ball<F> inverse(const ball<F>& x) {
  return ball<F>(1) / x;
}

template <typename F>
ternary_sign sign(const ball<F>& x) {
  if (x.is_exact_zero()) return ternary_sign::zero;
  if (!x.is_exact() && !(x.lower() > 0)) return ternary_sign::unknown;
  return real_arithmetic<F>::is_negative(x.midpoint()) ? ternary_sign::negative
                                                       : ternary_sign::positive;
}

template <typename F>
tribool is_zero(const ball<F>& x) {
  if (x.is_exact()) return x.midpoint() == 0 ? tribool::yes : tribool::no;
  return x.lower() > 0 ? tribool::no : tribool::unknown;
}

/// no: disjoint; yes: the same exact point; unknown: they overlap.
template <typename F>
tribool equal(const ball<F>& a, const ball<F>& b) {
  if (a.is_exact() && b.is_exact()) {
    return a.midpoint() == b.midpoint() ? tribool::yes : tribool::no;
  }
  F difference{};
  const double rounding = real_arithmetic<F>::subtract(difference, a.midpoint(), b.midpoint());
  const double radii = radius::add(radius::add(a.radius(), b.radius()), rounding);
  return real_arithmetic<F>::lower(difference) > radii ? tribool::no : tribool::unknown;
}
template <typename F>
bool overlaps(const ball<F>& a, const ball<F>& b) {
  return equal(a, b) != tribool::no;
}

/// Is q in the ball? Decided exactly.
template <typename F>
bool contains(const ball<F>& x, const rational& q) {
  return abs(real_arithmetic<F>::exact_value(x.midpoint()) - q) <= to_rational(x.radius());
}

/// log10(scale / radius), at least 0; +inf for an exact point. The decimal digits the ball fixes of
/// a number of that size; without a scale, of itself (0 if it contains 0). For reports, not for
/// decisions.
template <typename F>
double digits(const ball<F>& x, double scale) {
  if (x.is_exact()) return std::numeric_limits<double>::infinity();
  if (!(scale > 0)) return 0;
  const double fixed = std::log10(scale) - std::log10(x.radius());
  return fixed > 0 ? fixed : 0.0;
}
template <typename F>
double digits(const ball<F>& x) {
  return digits(x, x.lower());
}

/// |x|, max and min are 1-Lipschitz: the midpoint's value with the (larger) radius.
template <typename F>
ball<F> abs(const ball<F>& x) {
  return real_arithmetic<F>::is_negative(x.midpoint()) ? -x : x;
}
template <typename F>
ball<F> max(const ball<F>& a, const ball<F>& b) {
  const ball<F>& larger = a.midpoint() < b.midpoint() ? b : a;
  if (!overlaps(a, b)) return larger;
  return ball<F>(larger.midpoint(), a.radius() < b.radius() ? b.radius() : a.radius());
}
template <typename F>
ball<F> min(const ball<F>& a, const ball<F>& b) {
  return -max(-a, -b);
}

/// |√x - √m| <= |x - m| / (√x + √m). undefined_value if x < 0, undecidable_value if some x in the
/// ball is.
template <typename F>
ball<F> sqrt(const ball<F>& x);

/// "midpoint ± radius", the midpoint with as many digits as F has.
template <typename F>
std::string to_text(const ball<F>& x);

/// The midpoint nearest q, the radius its distance from q rounded up.
template <typename F>
struct conversion<ball<F>> {
  static ball<F> from(const rational& q) {
    F nearest{};
    const double rounding = real_arithmetic<F>::from_rational(nearest, q);
    return ball<F>(nearest, rounding);
  }
};

extern template class ball<real>;

}  // namespace proofread::properties
