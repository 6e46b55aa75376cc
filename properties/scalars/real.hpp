// SPDX-License-Identifier: MIT
#pragma once

#include <mpfr.h>

#include <compare>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <iosfwd>
#include <limits>
#include <string>
#include <string_view>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/working_precision.hpp"

namespace proofread::properties {

/// A binary floating-point number m·2^e of any precision up to working_precision::most bits, with
/// infinities and NaN, stored in place: nothing is allocated, and a copy moves the words in use.
///
/// Precision. What rounds (+ - * /, sqrt, log, log10, exp, pow, trunc, a rational, a text,
/// rounded(x)) gives the nearest number of working_precision::bits() bits, ties to even, whatever
/// the precision of the operands, and throws std::logic_error outside every scope. What is exact
/// keeps what it has: a copy, -x, abs(x) and ldexp(x, k) the precision of x; an integer has 64 bits
/// and a double 53. So numbers of two precisions mix: x - y is right to the working precision.
///
/// Exponents reach 2^62: nothing here overflows or underflows but by intent.
/// Source: L. Fousse, G. Hanrot, V. Lefèvre, P. Pélissier, P. Zimmermann, MPFR: a
/// multiple-precision binary floating-point library with correct rounding, ACM TOMS 33 (2007); its
/// custom interface.
class real {
 public:
  real() noexcept { clear(MPFR_PREC_MIN); }  ///< 0
  template <std::integral Integer>
  real(Integer n) noexcept {  // NOLINT: like a number
    clear(64);
    if constexpr (std::signed_integral<Integer>) {
      mpfr_set_si(value_, static_cast<long>(n), MPFR_RNDN);
    } else {
      mpfr_set_ui(value_, static_cast<unsigned long>(n), MPFR_RNDN);
    }
  }
  real(double x) noexcept {  // NOLINT: like a number
    clear(53);
    mpfr_set_d(value_, x, MPFR_RNDN);
  }
  explicit real(const rational& q);
  explicit real(mpq_srcptr q) : real() { assign(mpfr_set_q, q); }
  real(const real& other) noexcept { copy(other); }
  real& operator=(const real& other) noexcept {
    if (this != &other) copy(other);
    return *this;
  }
  ~real() = default;

  int precision() const { return static_cast<int>(mpfr_get_prec(value_)); }
  mpfr_srcptr view() const { return value_; }  ///< for MPFR's functions that only read

  /// *this = f(x, y, ...) rounded to nearest at the working precision, f a function of MPFR; x, y
  /// may be *this. Returns what f returns: 0 if the result is exact.
  template <typename Function, typename... From>
  int assign(Function f, const From&... x) {
    const int bits = working_precision::bits();
    if (precision() == bits) return f(value_, source(x)..., MPFR_RNDN);
    if ((is_here(x) || ...)) {
      real other;
      const int inexact = other.assign(f, x...);
      copy(other);
      return inexact;
    }
    clear(bits);
    return f(value_, source(x)..., MPFR_RNDN);
  }

  real& operator+=(const real& b);
  real& operator-=(const real& b);
  real& operator*=(const real& b);
  real& operator/=(const real& b);
  friend real operator+(const real& a, const real& b);
  friend real operator-(const real& a, const real& b);
  friend real operator*(const real& a, const real& b);
  friend real operator/(const real& a, const real& b);
  friend real operator-(real a) noexcept {
    mpfr_neg(a.value_, a.value_, MPFR_RNDN);
    return a;
  }
  friend real abs(real a) noexcept {
    mpfr_abs(a.value_, a.value_, MPFR_RNDN);
    return a;
  }
  friend real ldexp(real a, long k) noexcept {  ///< a·2^k
    mpfr_mul_2si(a.value_, a.value_, k, MPFR_RNDN);
    return a;
  }

  friend bool operator==(const real& a, const real& b) { return mpfr_equal_p(a.value_, b.value_); }
  friend std::partial_ordering operator<=>(const real& a, const real& b) {
    return order(
        a, [&] { return mpfr_cmp(a.value_, b.value_); }, mpfr_nan_p(b.value_) != 0);
  }
  template <std::signed_integral Integer>
  friend bool operator==(const real& a, Integer n) {
    return mpfr_nan_p(a.value_) == 0 && mpfr_cmp_si(a.value_, n) == 0;
  }
  template <std::signed_integral Integer>
  friend std::partial_ordering operator<=>(const real& a, Integer n) {
    return order(a, [&] { return mpfr_cmp_si(a.value_, n); });
  }

  explicit operator double() const { return mpfr_get_d(value_, MPFR_RNDN); }  ///< the nearest

 private:
  static constexpr int most_limbs = working_precision::most / 64;

  void clear(int bits) { mpfr_custom_init_set(value_, MPFR_ZERO_KIND, 0, bits, limbs_); }
  void copy(const real& other) {
    *value_ = *other.value_;
    mpfr_custom_move(value_, limbs_);
    std::memcpy(limbs_, other.limbs_, mpfr_custom_get_size(mpfr_get_prec(value_)));
  }
  static mpfr_srcptr source(const real& x) { return x.value_; }
  template <typename X>
  static const X& source(const X& x) {
    return x;
  }
  template <typename X>
  bool is_here(const X& x) const {
    return static_cast<const void*>(&x) == this;
  }
  template <typename Compare>
  static std::partial_ordering order(const real& a, const Compare& compare,
                                     bool unordered = false) {
    if (unordered || mpfr_nan_p(a.value_) != 0) return std::partial_ordering::unordered;
    return compare() <=> 0;
  }

  mpfr_t value_;
  mp_limb_t limbs_[most_limbs];
};

inline bool isfinite(const real& x) { return mpfr_number_p(x.view()) != 0; }
inline bool isnan(const real& x) { return mpfr_nan_p(x.view()) != 0; }

real rounded(const real& x);  ///< at the working precision
real sqrt(const real& x);
real exp(const real& x);
real log(const real& x);
real log10(const real& x);
real pow(const real& x, const real& y);
real trunc(const real& x);
/// m with x = m·2^exponent, 1/2 <= |m| < 1 (0 and exponent 0 for 0), of the precision of x.
real frexp(const real& x, int* exponent);
real frexp(const real& x, long* exponent);

/// The exact value; undecidable_value for infinity and NaN, or past the budget of numbers.
rational to_rational(const real& x);
/// That many significant decimal digits, rounded to nearest, zeros at the end left out: "0.25",
/// "1e+30", "inf". All that the precision holds is digits10_of(x.precision()).
std::string to_text(const real& x, int digits);
/// With the stream's precision as the number of digits.
std::ostream& operator<<(std::ostream& out, const real& x);
/// "-12.5e-3", the nearest; NaN for what is no number.
real real_from_text(std::string_view text);

}  // namespace proofread::properties

/// Of the working precision where it is asked for; the exponents are those of every precision.
template <>
class std::numeric_limits<proofread::properties::real> {
  using real = proofread::properties::real;

 public:
  static constexpr bool is_specialized = true;
  static constexpr bool is_signed = true;
  static constexpr bool is_integer = false;
  static constexpr bool is_exact = false;
  static constexpr bool has_infinity = true;
  static constexpr bool has_quiet_NaN = true;
  static constexpr int radix = 2;
  static constexpr long min_exponent = MPFR_EMIN_DEFAULT;
  static constexpr long max_exponent = MPFR_EMAX_DEFAULT;
  static real epsilon();  ///< 2^(1 - bits)
  static real min();      ///< the least > 0
  static real max();      ///< the greatest that is finite
  static real lowest() { return -max(); }
  static real infinity();
  static real quiet_NaN();
};
