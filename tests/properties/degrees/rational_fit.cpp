// SPDX-License-Identifier: MIT
#include "rational_fit.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {
namespace {

// Coefficients, lowest first, the last not 0; the zero polynomial is empty.
using polynomial = std::vector<field>;

bool vanishes(field a) { return is_zero(a) == tribool::yes; }

int degree(const polynomial& p) { return static_cast<int>(p.size()) - 1; }

polynomial trimmed(polynomial p) {
  while (!p.empty() && vanishes(p.back())) p.pop_back();
  return p;
}

// p·(t - root).
polynomial times_linear(const polynomial& p, field root) {
  polynomial result(p.size() + 1, field(0));
  for (std::size_t i = 0; i < p.size(); ++i) {
    result[i + 1] += p[i];
    result[i] -= root * p[i];
  }
  return result;
}

// Newton's divided differences at 1, 2, ..., n, then Horner's scheme.
polynomial interpolation(std::vector<field> differences) {
  const std::size_t n = differences.size();
  for (std::size_t step = 1; step < n; ++step) {
    const field width = inverse(field(step));
    for (std::size_t i = n - 1; i >= step; --i) {
      differences[i] = (differences[i] - differences[i - 1]) * width;
    }
  }
  polynomial result;
  for (std::size_t i = n; i-- > 0;) {
    result = times_linear(result, field(i + 1));
    result[0] += differences[i];
  }
  return trimmed(std::move(result));
}

// a := a - quotient·b of smaller degree than b; u := u - quotient·v.
void reduce(polynomial& a, const polynomial& b, polynomial& u, const polynomial& v) {
  const field lead = inverse(b.back());
  while (a.size() >= b.size()) {
    const field factor = a.back() * lead;
    const std::size_t shift = a.size() - b.size();
    for (std::size_t i = 0; i < b.size(); ++i) a[i + shift] -= factor * b[i];
    if (u.size() < v.size() + shift) u.resize(v.size() + shift, field(0));
    for (std::size_t i = 0; i < v.size(); ++i) u[i + shift] -= factor * v[i];
    a = trimmed(std::move(a));
  }
  u = trimmed(std::move(u));
}

}  // namespace

std::optional<fraction_degrees> fit_fraction(const std::vector<field>& values) {
  const int n = static_cast<int>(values.size());
  if (std::all_of(values.begin(), values.end(), vanishes)) return fraction_degrees{};
  polynomial before{field(1)}, remainder = interpolation(values);
  for (int k = 1; k <= n; ++k) before = times_linear(before, field(k));
  polynomial cofactor_before, cofactor{field(1)};
  while (degree(remainder) + degree(cofactor) > n - 3) {
    reduce(before, remainder, cofactor_before, cofactor);
    std::swap(before, remainder);
    std::swap(cofactor_before, cofactor);
    if (remainder.empty()) return std::nullopt;
  }
  return fraction_degrees{degree(remainder), degree(cofactor)};
}

}  // namespace proofread::properties
