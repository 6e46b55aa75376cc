// SPDX-License-Identifier: MIT
#include "properties/scalars/real.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <ostream>
#include <stdexcept>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

static_assert(GMP_NUMB_BITS == 64 && sizeof(long) == 8);
static_assert(bits_of_digits(50) == 168 && bits_of_digits(100) == 334);
static_assert(bits_of_digits(350) <= working_precision::most);

working_precision::working_precision(int bits) : before_(bits_) {
  if (bits < 2 || bits > most) throw std::invalid_argument("a precision that real does not have");
  bits_ = bits;
}
void working_precision::throw_unset() {
  throw std::logic_error("a number was rounded outside every working precision");
}

namespace {

template <typename Function, typename... X>
real value_of(Function f, const X&... x) {
  real result;
  result.assign(f, x...);
  return result;
}

// The decimal digits of x as "0." and an exponent would show them.
std::string significant_digits(const real& x, int digits, mpfr_exp_t& exponent) {
  const std::unique_ptr<char, void (*)(char*)> text(
      mpfr_get_str(nullptr, &exponent, 10, static_cast<std::size_t>(digits), x.view(), MPFR_RNDN),
      mpfr_free_str);
  std::string all(text.get() + (text.get()[0] == '-' ? 1 : 0));
  all.erase(all.find_last_not_of('0') + 1);
  return all;
}

// digits[0].digits[1..]e±exponent
std::string scientific(std::string digits, mpfr_exp_t exponent) {
  if (digits.size() > 1) digits.insert(1, 1, '.');
  std::string power = std::to_string(std::abs(exponent));
  if (power.size() < 2) power.insert(0, 1, '0');
  return digits + (exponent < 0 ? "e-" : "e+") + power;
}

std::string positional(std::string digits, mpfr_exp_t exponent) {
  if (exponent < 0)
    return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto before = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= before) return digits.append(before - digits.size(), '0');
  return digits.insert(before, 1, '.');
}

}  // namespace

real::real(const rational& q) : real() { assign(mpfr_set_q, rational_view(q).get()); }

real& real::operator+=(const real& b) { return assign(mpfr_add, *this, b), *this; }
real& real::operator-=(const real& b) { return assign(mpfr_sub, *this, b), *this; }
real& real::operator*=(const real& b) { return assign(mpfr_mul, *this, b), *this; }
real& real::operator/=(const real& b) { return assign(mpfr_div, *this, b), *this; }
real operator+(const real& a, const real& b) { return value_of(mpfr_add, a, b); }
real operator-(const real& a, const real& b) { return value_of(mpfr_sub, a, b); }
real operator*(const real& a, const real& b) { return value_of(mpfr_mul, a, b); }
real operator/(const real& a, const real& b) { return value_of(mpfr_div, a, b); }

real rounded(const real& x) { return value_of(mpfr_set, x); }
real sqrt(const real& x) { return value_of(mpfr_sqrt, x); }
real exp(const real& x) { return value_of(mpfr_exp, x); }
real log(const real& x) { return value_of(mpfr_log, x); }
real log10(const real& x) { return value_of(mpfr_log10, x); }
real pow(const real& x, const real& y) { return value_of(mpfr_pow, x, y); }
real trunc(const real& x) { return value_of(mpfr_rint_trunc, x); }

real frexp(const real& x, long* exponent) {
  const bool regular = mpfr_regular_p(x.view()) != 0;
  *exponent = regular ? mpfr_get_exp(x.view()) : 0;
  return ldexp(x, -*exponent);
}
real frexp(const real& x, int* exponent) {
  long all = 0;
  real m = frexp(x, &all);
  *exponent = static_cast<int>(all);
  return m;
}

rational to_rational(const real& x) {
  if (!isfinite(x)) throw undecidable_value("not a finite number");
  if (x != 0) require_bits(static_cast<std::size_t>(std::abs(mpfr_get_exp(x.view()))));
  auto big = std::make_unique<big_rational>();
  mpfr_get_q(big->value, x.view());
  return big_rational::release(std::move(big));
}

std::string to_text(const real& x, int digits) {
  const std::string minus = mpfr_signbit(x.view()) != 0 && !isnan(x) ? "-" : "";
  if (!isfinite(x)) return isnan(x) ? "nan" : minus + "inf";
  if (x == 0) return minus + "0";
  mpfr_exp_t after = 0;
  const std::string significant = significant_digits(x, digits, after);
  const mpfr_exp_t exponent = after - 1;
  if (exponent < -4 || exponent >= digits) return minus + scientific(significant, exponent);
  return minus + positional(significant, exponent);
}
std::ostream& operator<<(std::ostream& out, const real& x) {
  return out << to_text(x, static_cast<int>(std::max<std::streamsize>(out.precision(), 1)));
}

real real_from_text(std::string_view text) {
  const auto read = [](mpfr_ptr into, const char* from, mpfr_rnd_t mode) {
    return mpfr_set_str(into, from, 10, mode);
  };
  real result;
  const bool is_number = result.assign(read, std::string(text).c_str()) == 0;
  return is_number ? result : std::numeric_limits<real>::quiet_NaN();
}

}  // namespace proofread::properties

using proofread::properties::real;
using proofread::properties::working_precision;

real std::numeric_limits<real>::epsilon() { return ldexp(real(1), 1 - working_precision::bits()); }
real std::numeric_limits<real>::min() { return ldexp(real(1), min_exponent - 1); }
real std::numeric_limits<real>::max() {
  return ldexp(real(1) - ldexp(real(1), -working_precision::bits()), max_exponent);
}
real std::numeric_limits<real>::infinity() { return real(std::numeric_limits<double>::infinity()); }
real std::numeric_limits<real>::quiet_NaN() {
  return real(std::numeric_limits<double>::quiet_NaN());
}
