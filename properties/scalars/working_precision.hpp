// SPDX-License-Identifier: MIT
#pragma once

namespace proofread::properties {

/// The precision in bits to which this thread rounds what it computes with `real`, for the life of
/// the scope. Scopes nest. There is none at first, and rounding without one is a std::logic_error:
/// who computes says to how many bits.
class working_precision {
 public:
  static constexpr int most = 1216;  ///< 19 words, above 350 decimal digits

  explicit working_precision(int bits);  ///< std::invalid_argument unless 2 <= bits <= most
  ~working_precision() { bits_ = before_; }
  working_precision(const working_precision&) = delete;
  working_precision& operator=(const working_precision&) = delete;

  static int bits() {
    if (bits_ == 0) throw_unset();
    return bits_;
  }

 private:
  [[noreturn]] static void throw_unset();
  static inline constinit thread_local int bits_ = 0;
  int before_;
};

/// The bits that hold d decimal digits with one or two to spare: 168 for 50, 334 for 100.
constexpr int bits_of_digits(int d) { return d * 1000 / 301 + (d * 1000 % 301 != 0 ? 2 : 1); }

/// mp50_bits and mp100_bits, of the list of scalars.
#define PROOFREAD_SCALAR(name, type, header)
#define PROOFREAD_PRECISION(name, digits) inline constexpr int name##_bits = bits_of_digits(digits);
#include "properties/scalars/scalars.def"
#undef PROOFREAD_PRECISION
#undef PROOFREAD_SCALAR

/// The decimal digits that survive a number of that many bits: 33 of 113, 50 of 168, 100 of 334.
constexpr int digits10_of(int bits) {
  return static_cast<int>((bits - 1) * 30102999566LL / 100000000000LL);
}
/// The decimal digits that tell every number of that many bits from the next.
constexpr int max_digits10_of(int bits) { return 2 + bits * 301 / 1000; }

}  // namespace proofread::properties
