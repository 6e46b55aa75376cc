// SPDX-License-Identifier: MIT
#include "properties/equations/rational_roots.hpp"

#include <algorithm>
#include <numeric>

#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

constexpr std::int64_t divisor_limit = 200;

std::vector<rational> quadratic_roots(const std::vector<rational>& c) {
  const rational discriminant = c[1] * c[1] - rational(4) * c[2] * c[0];
  if (sign(discriminant) == ternary_sign::negative) return {};
  try {
    const rational root = sqrt(discriminant);
    const rational below = rational(2) * c[2];
    if (vanishes(root)) return {-c[1] / below};
    return {(-c[1] + root) / below, (-c[1] - root) / below};
  } catch (const undecidable_value&) {
    return {};
  }
}

// Divisors up to the bound of an integer of any length.
std::vector<std::int64_t> small_divisors(const rational& integer) {
  std::vector<std::int64_t> found;
  for (std::int64_t d = 1; d <= divisor_limit; ++d) {
    if (integer.numerator_modulo(static_cast<std::uint64_t>(d)) == 0) found.push_back(d);
  }
  return found;
}

void clear_denominators(std::vector<rational>& polynomial) {
  for (std::size_t k = 0; k < polynomial.size(); ++k) {
    const rational below = polynomial[k].denominator();
    for (rational& each : polynomial) each *= below;
  }
}

std::vector<rational> tried_roots(std::vector<rational> c) {
  clear_denominators(c);
  std::vector<rational> found;
  const auto numerators = small_divisors(c.front());
  const auto denominators = small_divisors(c.back());
  for (const std::int64_t q : denominators) {
    if (q > 12) break;
    for (const std::int64_t p : numerators) {
      if (std::gcd(p, q) != 1) continue;
      for (const std::int64_t signed_p : {p, -p}) {
        const rational candidate(signed_p, q);
        if (vanishes(polynomial_value(c, candidate))) found.push_back(candidate);
      }
    }
  }
  return found;
}

}  // namespace

void drop_leading_zeros(std::vector<rational>& polynomial) {
  while (!polynomial.empty() && vanishes(polynomial.back())) polynomial.pop_back();
}

rational polynomial_value(const std::vector<rational>& polynomial, const rational& t) {
  rational value = 0;
  for (std::size_t k = polynomial.size(); k-- > 0;) value = value * t + polynomial[k];
  return value;
}

rational interpolation_point(int k) { return k % 2 == 1 ? (k + 1) / 2 : -(k / 2); }

std::vector<rational> interpolate(const std::vector<rational>& values) {
  const int count = static_cast<int>(values.size());
  std::vector<rational> differences = values;
  for (int order = 1; order < count; ++order) {
    for (int k = count - 1; k >= order; --k) {
      const auto at = static_cast<std::size_t>(k);
      differences[at] = (differences[at] - differences[at - 1]) /
                        (interpolation_point(k) - interpolation_point(k - order));
    }
  }
  std::vector<rational> result;
  for (int k = count - 1; k >= 0; --k) {
    const rational node = interpolation_point(k);
    result.insert(result.begin(), rational(0));
    for (std::size_t i = 0; i + 1 < result.size(); ++i) result[i] -= node * result[i + 1];
    result[0] += differences[static_cast<std::size_t>(k)];
  }
  drop_leading_zeros(result);
  return result;
}

std::vector<rational> rational_roots(std::vector<rational> polynomial) {
  drop_leading_zeros(polynomial);
  if (polynomial.size() < 2) return {};
  std::vector<rational> roots;
  std::size_t zeros = 0;
  while (vanishes(polynomial[zeros])) ++zeros;
  if (zeros > 0) {
    roots.push_back(0);
    polynomial.erase(polynomial.begin(), polynomial.begin() + static_cast<std::ptrdiff_t>(zeros));
  }
  std::vector<rational> others;
  if (polynomial.size() == 2) others = {-polynomial[0] / polynomial[1]};
  if (polynomial.size() == 3) others = quadratic_roots(polynomial);
  if (polynomial.size() > 3) others = tried_roots(polynomial);
  roots.insert(roots.end(), others.begin(), others.end());
  return roots;
}

std::vector<rational> first_roots(const std::vector<matrix<rational>>& samples) {
  for (int i = 0; i < samples[0].size(); ++i) {
    std::vector<rational> along;
    for (const matrix<rational>& each : samples) along.push_back(each[i]);
    const std::vector<rational> polynomial = interpolate(along);
    if (!polynomial.empty() && polynomial.size() < samples.size()) {
      return rational_roots(polynomial);
    }
  }
  return {};
}

}  // namespace proofread::properties
