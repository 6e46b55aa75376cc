// SPDX-License-Identifier: MIT
#include "properties/real_solver/sign_at.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

constexpr int first_bits = 32;

struct interval {
  rational low, high;
};

interval times(const interval& a, const interval& b) {
  const rational ends[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
  const auto [least, most] = std::minmax_element(std::begin(ends), std::end(ends));
  return {*least, *most};
}

/// Of an even power the square of 0 is the least, which a product does not know.
interval raised(const interval& a, std::uint32_t exponent) {
  const rational low = power(a.low, exponent), high = power(a.high, exponent), none(0);
  if (exponent % 2 == 1 || a.low >= none) return {low, high};
  if (a.high <= none) return {high, low};
  return {none, max(low, high)};
}

interval interval_of(const polynomial& p, const std::vector<algebraic_number>& point) {
  interval sum{0, 0};
  for (const term& each : p.terms()) {
    interval product{each.coefficient, each.coefficient};
    for (const auto& [unknown, exponent] : each.powers) {
      const algebraic_number& x = point.at(unknown);
      product = times(product, raised({x.low(), x.high()}, exponent));
    }
    count_work(static_cast<std::int64_t>(1 + product.low.bits() / 64 + product.high.bits() / 64));
    sum = {sum.low + product.low, sum.high + product.high};
  }
  return sum;
}

/// At least log2 |q| for q != 0; q an integer.
std::int64_t bits_above(const rational& q) {
  return static_cast<std::int64_t>(q.numerator().bits());
}

/// Every root is at most 1 + max |c_k / c_n|.
rational bound_of_roots(const std::vector<rational>& polynomial) {
  rational largest(0);
  for (std::size_t k = 0; k + 1 < polynomial.size(); ++k)
    largest = max(largest, abs(polynomial[k]));
  return rational(1) + largest / abs(polynomial.back());
}

/// p(point), if it is not 0, is at least 2^-bits in size (sign_at.hpp).
std::int64_t bits_of_gap(const polynomial& p, const std::vector<algebraic_number>& point) {
  const rational scale = primitive_of(p).factor.denominator();
  std::map<std::uint32_t, std::uint32_t> degrees;
  rational largest(0);
  for (const term& each : p.terms()) {
    rational size = abs(scale * each.coefficient);
    for (const auto& [unknown, exponent] : each.powers) {
      size = size * power(bound_of_roots(point.at(unknown).polynomial()), exponent);
      degrees[unknown] = std::max(degrees[unknown], exponent);
    }
    largest = largest + size;
  }
  std::int64_t choices = 1;
  for (const auto& [unknown, degree] : degrees) {
    choices *= static_cast<std::int64_t>(point[unknown].polynomial().size() - 1);
    if (choices > std::numeric_limits<std::int32_t>::max())
      throw undecidable_value("too many conjugates to tell a value from 0");
  }
  std::int64_t bits = 1 + choices * bits_above(floor(largest) + rational(2));
  for (const auto& [unknown, degree] : degrees) {
    const auto& roots_of = point[unknown].polynomial();
    const auto each = choices / static_cast<std::int64_t>(roots_of.size() - 1);
    bits += degree * each * bits_above(roots_of.back());
  }
  return bits + bits_above(scale);
}

}  // namespace

int sign_at(const polynomial& p, std::vector<algebraic_number>& point) {
  const std::int64_t enough = bits_of_gap(p, point);
  const rational none(0), gap = power(rational(1, 2), enough);
  for (int bits = first_bits;; bits *= 2) {
    const interval value = interval_of(p, point);
    if (value.low > none) return 1;
    if (value.high < none) return -1;
    if (value.low > -gap && value.high < gap) return 0;
    for (algebraic_number& x : point) x.narrow(bits);
  }
}

}  // namespace proofread::properties
