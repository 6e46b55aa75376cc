// SPDX-License-Identifier: MIT
#include "properties/equations/annihilator.hpp"

#include <array>
#include <optional>
#include <utility>

#include "properties/equations/rational_roots.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

constexpr std::array<std::size_t, 3> stages{6, 14, 34};  // values taken, one to spare
constexpr std::size_t highest_order = 42;                // of roots of unity that are split off

// The greatest common divisor of all entries; nothing if the samples do not settle some of them.
std::optional<coefficients> common_of(const std::vector<matrix<rational>>& samples) {
  coefficients common;
  for (int i = 0; i < samples[0].size(); ++i) {
    std::vector<rational> values;
    for (const matrix<rational>& each : samples) values.push_back(each[i]);
    coefficients entry = interpolate(values);
    if (entry.size() >= samples.size()) return std::nullopt;
    common = common_divisor(std::move(common), std::move(entry));
  }
  return common;
}

bool is_proper(const coefficients& divisor, const coefficients& of) {
  return divisor.size() > 1 && divisor.size() < of.size();
}

coefficients root_of_unity(std::size_t order) {
  coefficients p(order + 1);
  p.front() = rational(-1);
  p.back() = rational(1);
  return p;
}

}  // namespace

coefficients annihilator(const std::function<matrix<rational>(const rational& t)>& residual_at) {
  std::vector<matrix<rational>> samples;
  for (const std::size_t stage : stages) {
    while (samples.size() < stage) {
      samples.push_back(residual_at(interpolation_point(static_cast<int>(samples.size()))));
    }
    if (auto common = common_of(samples)) return std::move(*common);
  }
  return {};
}

matrix<rational> companion(const coefficients& p) {
  const int n = static_cast<int>(p.size()) - 1;
  matrix<rational> result(n, n);
  for (int i = 0; i < n; ++i) {
    result(i, n - 1) = -p[static_cast<std::size_t>(i)] / p.back();
    if (i > 0) result(i, i - 1) = rational(1);
  }
  return result;
}

std::vector<matrix<rational>> companions_of(const coefficients& p) {
  std::vector<matrix<rational>> found;
  if (p.size() < 2) return found;
  coefficients left = p;
  for (const rational& root : rational_roots(p)) {
    const coefficients linear = {-root, rational(1)};
    coefficients power = {rational(1)};
    while (left.size() > 1 && vanishes(polynomial_value(left, root))) {
      left = quotient(left, linear);
      power.insert(power.begin(), rational(0));
      for (std::size_t k = 0; k + 1 < power.size(); ++k) power[k] -= root * power[k + 1];
      found.push_back(companion(power));
    }
  }
  for (std::size_t order = 3; order <= highest_order && left.size() > 1; ++order) {
    coefficients part = common_divisor(left, root_of_unity(order));
    if (!is_proper(part, left)) continue;
    found.push_back(companion(part));
    left = quotient(left, part);
  }
  if (left.size() > 1) found.push_back(companion(left));
  if (left.size() < p.size()) found.push_back(companion(p));
  return found;
}

}  // namespace proofread::properties
