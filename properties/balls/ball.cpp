// SPDX-License-Identifier: MIT
#include "properties/balls/ball.hpp"

#include <cstdio>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

void throw_division_by_zero() { throw undefined_value("division by zero"); }
void throw_undecidable(const char* because) { throw undecidable_value(because); }

template <typename F>
ball<F> sqrt(const ball<F>& x) {
  using arithmetic = real_arithmetic<F>;
  if (x.is_exact_zero()) return x;
  const ternary_sign known = sign(x);
  if (known == ternary_sign::negative) throw undefined_value("sqrt of a negative number");
  if (known == ternary_sign::unknown)
    throw undecidable_value("sqrt of a number that may be negative");
  F root{};
  const double rounding = arithmetic::root(root, x.midpoint());
  if (x.is_exact()) return ball<F>(root, rounding);
  const double apart = radius::next_down(radius::sqrt_down(x.lower()) +
                                         radius::sqrt_down(arithmetic::lower(x.midpoint())));
  return ball<F>(root, radius::add(radius::divide(x.radius(), apart), rounding));
}

template <typename F>
std::string to_text(const ball<F>& x) {
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.3g", x.radius());
  return real_arithmetic<F>::text(x.midpoint()) + " ± " + digits;
}

template class ball<double>;
template class ball<real>;
template ball<double> sqrt(const ball<double>&);
template ball<real> sqrt(const ball<real>&);
template std::string to_text(const ball<double>&);
template std::string to_text(const ball<real>&);

}  // namespace proofread::properties
