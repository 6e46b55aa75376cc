// SPDX-License-Identifier: MIT
#include "properties/equations/real_roots.hpp"

#include <utility>

#include "properties/equations/rational_roots.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

constexpr int grid_halves = 16;     // the grid: k/2, |k| <= 16, ...
constexpr int grid_doublings = 60;  // and 8·2^j on both sides

// p = quotient·q + remainder.
std::pair<coefficients, coefficients> divide(coefficients p, const coefficients& q) {
  coefficients quotient;
  while (p.size() >= q.size()) {
    const std::size_t shift = p.size() - q.size();
    const rational factor = p.back() / q.back();
    for (std::size_t k = 0; k < q.size(); ++k) p[shift + k] -= factor * q[k];
    p.pop_back();
    quotient.insert(quotient.begin(), factor);
    while (p.size() >= q.size() && vanishes(p.back())) {
      p.pop_back();
      quotient.insert(quotient.begin(), rational(0));
    }
  }
  drop_leading_zeros(p);
  return {std::move(quotient), std::move(p)};
}

coefficients derivative(const coefficients& p) {
  coefficients result;
  for (std::size_t k = 1; k < p.size(); ++k) {
    result.push_back(rational(static_cast<std::int64_t>(k)) * p[k]);
  }
  return result;
}

std::vector<rational> grid() {
  std::vector<rational> points;
  for (int k = -grid_halves; k <= grid_halves; ++k) points.push_back(rational(k, 2));
  rational far = grid_halves / 2;
  for (int j = 0; j < grid_doublings; ++j) {
    far = far * rational(2);
    points.insert(points.begin(), -far);
    points.push_back(far);
  }
  return points;
}

}  // namespace

coefficients common_divisor(coefficients p, coefficients q) {
  while (!q.empty()) {
    coefficients rest = divide(std::move(p), q).second;
    p = std::exchange(q, std::move(rest));
  }
  return p;
}

coefficients quotient(const coefficients& p, const coefficients& q) { return divide(p, q).first; }

std::vector<root_interval> irrational_roots(coefficients& p) {
  drop_leading_zeros(p);
  if (p.size() < 3) return {};
  p = quotient(p, common_divisor(p, derivative(p)));
  for (const rational& root : rational_roots(p)) p = quotient(p, {-root, rational(1)});
  std::vector<root_interval> found;
  if (p.size() < 3) return found;
  const std::vector<rational> points = grid();
  for (std::size_t k = 0; k + 1 < points.size(); ++k) {
    const ternary_sign left = sign(polynomial_value(p, points[k]));
    const ternary_sign right = sign(polynomial_value(p, points[k + 1]));
    if (left != right && left != ternary_sign::zero && right != ternary_sign::zero) {
      found.push_back({points[k], points[k + 1]});
    }
  }
  return found;
}

root_interval bisected(const coefficients& p, root_interval between, int times) {
  const ternary_sign left = sign(polynomial_value(p, between.low));
  for (int k = 0; k < times; ++k) {
    const rational middle = (between.low + between.high) / rational(2);
    (sign(polynomial_value(p, middle)) == left ? between.low : between.high) = middle;
  }
  return between;
}

std::vector<rational> near_extremes(const coefficients& p) {
  coefficients slope = derivative(p);
  drop_leading_zeros(slope);
  if (slope.size() < 2) return {};
  std::vector<rational> found = rational_roots(slope);
  for (const root_interval& each : irrational_roots(slope)) {
    for (const int halvings : {7, 14, 21}) found.push_back(bisected(slope, each, halvings).low);
  }
  return found;
}

}  // namespace proofread::properties
