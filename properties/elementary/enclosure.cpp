// SPDX-License-Identifier: MIT
#include "properties/elementary/enclosure.hpp"

#include <cmath>

#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

// A 53-bit MPFR number: exact for every finite double.
class word {
 public:
  explicit word(double x = 0) {
    mpfr_init2(value_, 53);
    mpfr_set_d(value_, x, MPFR_RNDN);
  }
  word(const word&) = delete;
  word& operator=(const word&) = delete;
  ~word() { mpfr_clear(value_); }
  mpfr_ptr get() { return value_; }

 private:
  mpfr_t value_;
};

}  // namespace

double round_value(mpfr_function function, double& value, double x) {
  count_work(64);
  word argument(x);
  word rounded;
  const int inexact = function(rounded.get(), argument.get(), MPFR_RNDN);
  value = mpfr_get_d(rounded.get(), MPFR_RNDN);
  const bool exact = inexact == 0 && mpfr_cmp_d(rounded.get(), value) == 0;
  return exact ? 0.0 : real_arithmetic<double>::half_ulp(value);
}
double round_value(mpfr_function function, real& value, const real& x) {
  count_work(256);
  return real_arithmetic<real>::half_ulp(value, value.assign(function, x));
}

double lower_value(mpfr_function function, double x) {
  word value(x);
  function(value.get(), value.get(), MPFR_RNDZ);
  return std::fabs(mpfr_get_d(value.get(), MPFR_RNDZ));
}
double lower_value(mpfr_function function, const real& x) {
  word value;
  function(value.get(), x.view(), MPFR_RNDZ);
  return std::fabs(mpfr_get_d(value.get(), MPFR_RNDZ));
}

double expm1_up(double r) {
  if (r <= 1) return radius::add(r, radius::multiply(r, r));
  word value(r);
  mpfr_expm1(value.get(), value.get(), MPFR_RNDU);
  return mpfr_get_d(value.get(), MPFR_RNDU);
}

}  // namespace proofread::properties
