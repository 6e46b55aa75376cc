// SPDX-License-Identifier: MIT
#include "properties/unknowns/sign_set.hpp"

namespace proofread::properties {

namespace {

constexpr sign_set each_sign[] = {negative_sign, zero_sign, positive_sign};

}  // namespace

sign_set mirrored(sign_set s) {
  return static_cast<sign_set>((s & zero_sign) | ((s & negative_sign) << 2) |
                               ((s & positive_sign) >> 2));
}

sign_set signs_of(const rational& q) {
  return q == rational() ? zero_sign : q < rational() ? negative_sign : positive_sign;
}

sign_set sign_product(sign_set a, sign_set b) {
  sign_set all = 0;
  for (const sign_set x : each_sign) {
    for (const sign_set y : each_sign) {
      if ((a & x) == 0 || (b & y) == 0) continue;
      all |= x == zero_sign || y == zero_sign ? zero_sign : x == y ? positive_sign : negative_sign;
    }
  }
  return all;
}
sign_set sign_sum(sign_set a, sign_set b) {
  sign_set all = 0;
  for (const sign_set x : each_sign) {
    for (const sign_set y : each_sign) {
      if ((a & x) == 0 || (b & y) == 0) continue;
      all |= x == zero_sign ? y : y == zero_sign || x == y ? x : any_sign;
    }
  }
  return all;
}

sign_set raised(sign_set base, std::uint32_t exponent) {
  return exponent % 2 == 1 ? base
                           : static_cast<sign_set>(sign_product(base, base) & ~negative_sign);
}

}  // namespace proofread::properties
