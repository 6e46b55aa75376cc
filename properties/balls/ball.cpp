// SPDX-License-Identifier: MIT
#include "properties/balls/ball.hpp"

#include <cstdio>

#include "properties/balls/mp.hpp"
#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

void throw_division_by_zero() { throw undefined_value("division by zero"); }
void throw_undecidable(const char* because) { throw undecidable_value(because); }

double real_arithmetic<double>::from_integer(double& r, std::int64_t n) {
  r = static_cast<double>(n);
  const bool exact = r < 0x1p63 && static_cast<std::int64_t>(r) == n;
  return exact ? 0.0 : half_ulp(r);
}

double real_arithmetic<double>::from_rational(double& r, const rational& q) {
  if (big_rational::of(q) == nullptr) {
    double n = 0;
    double d = 0;
    if (from_integer(n, big_rational::small_numerator(q)) == 0 &&
        from_integer(d, big_rational::small_denominator(q)) == 0) {
      return divide(r, n, d);
    }
  }
  r = to_double(q);
  return std::isfinite(r) && to_rational(r) == q ? 0.0 : half_ulp(r);
}

std::string real_arithmetic<double>::text(double a) {
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.17g", a);
  return digits;
}

template <typename F>
ball<F> sqrt(const ball<F>& x) {
  using real = real_arithmetic<F>;
  if (x.is_exact_zero()) return x;
  const ternary_sign known = sign(x);
  if (known == ternary_sign::negative) throw undefined_value("sqrt of a negative number");
  if (known == ternary_sign::unknown)
    throw undecidable_value("sqrt of a number that may be negative");
  F root{};
  const double rounding = real::root(root, x.midpoint());
  if (x.is_exact()) return ball<F>(root, rounding);
  const double apart = radius::next_down(radius::sqrt_down(x.lower()) +
                                         radius::sqrt_down(real::lower(x.midpoint())));
  return ball<F>(root, radius::add(radius::divide(x.radius(), apart), rounding));
}

template <typename F>
std::string to_text(const ball<F>& x) {
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.3g", x.radius());
  return real_arithmetic<F>::text(x.midpoint()) + " ± " + digits;
}

template class ball<double>;
template ball<double> sqrt(const ball<double>&);
template ball<mp50> sqrt(const ball<mp50>&);
template ball<mp100> sqrt(const ball<mp100>&);
template std::string to_text(const ball<double>&);
template std::string to_text(const ball<mp50>&);
template std::string to_text(const ball<mp100>&);

}  // namespace proofread::properties
