// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>

#include "properties/degrees/degree_bound.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

// How the operations of the language act on degree bounds; inline, for degree_bound.cpp alone.

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

// A number as it is written; its numerator and denominator may be far longer than its text.
inline degree_bound literal(const std::string& text) try {
  const std::optional<rational> exact = parse_rational(text);
  const double magnitude = std::abs(std::strtod(text.c_str(), nullptr));
  const double digits = static_cast<double>(text.size()) * 4;
  const double written =
      std::min(digits, 1100.0) + (std::isfinite(magnitude) ? std::log2(magnitude + 2) : 0);
  return {0, 0, std::max(written, exact ? static_cast<double>(exact->bits()) : unbounded), 0};
} catch (const undecidable_value&) {
  return {0, 0, unbounded, 0};
}

// Of one or the other.
inline degree_bound larger(const degree_bound& x, const degree_bound& y) {
  return {std::max(x.numerator, y.numerator), std::max(x.denominator, y.denominator),
          std::max(x.bits, y.bits), x.inverted + y.inverted};
}

inline degree_bound sum(const degree_bound& x, const degree_bound& y) {
  return {std::max(x.numerator + y.denominator, y.numerator + x.denominator),
          x.denominator + y.denominator, x.bits + y.bits + 1, x.inverted + y.inverted};
}

// `terms` products are added up in each entry.
inline degree_bound product(const degree_bound& x, const degree_bound& y, double terms) {
  return {x.numerator + y.numerator, x.denominator + y.denominator,
          x.bits + y.bits + std::log2(std::max(terms, 1.0)), x.inverted + y.inverted};
}

inline degree_bound power(const degree_bound& x, double exponent, double size) {
  const double k = std::abs(exponent);
  return {k * x.numerator, k * x.denominator, k * (x.bits + std::log2(std::max(size, 1.0))),
          x.inverted};
}

// `entries` fractions over one denominator, each with such degrees and a denominator of its own.
inline degree_bound entrywise(const degree_bound& x, double entries) {
  const double m = std::max(entries, 1.0);
  return {x.numerator + (m - 1) * x.denominator, m * x.denominator, m * x.bits, m * x.inverted};
}

inline degree_bound determinant(const degree_bound& x, double size) {
  return {size * x.numerator, size * x.denominator,
          size * (x.bits + std::log2(std::max(size, 1.0))), x.inverted};
}

inline degree_bound inverse(const degree_bound& x, double size) {
  const degree_bound det = determinant(x, size);
  return {std::max(size - 1, 0.0) * x.numerator + x.denominator, det.numerator,
          det.bits + x.bits + 1, x.inverted + det.numerator};
}

// d(P/q) = (dP q - P dq) / q^2, and differentiation multiplies coefficients by at most the degree.
inline degree_bound derivative(const degree_bound& x) {
  return {x.numerator + x.denominator, 2 * x.denominator,
          2 * x.bits + std::log2(x.numerator + x.denominator + 1) + 1, x.inverted};
}

// f with a variable replaced by g = P/q: a monomial of degree k in what is replaced, at most
// `degree`, becomes P^k·q^(degree - k) times the rest.
inline degree_bound substitute(const degree_bound& f, const degree_bound& g) {
  const double degree = f.numerator + f.denominator;
  const double factor = std::max(1 + g.denominator, g.numerator);
  return {degree * factor, degree * factor, f.bits + degree * (g.bits + 1),
          f.inverted * factor + g.inverted};
}

// An indeterminate E that stands for a function of u; its derivatives bring in u and 1/u, and tanh
// is (E^2 - 1)/(E^2 + 1).
inline degree_bound opaque(const degree_bound& u) {
  const double degree = std::max(1 + 2 * (u.numerator + u.denominator), 2.0);
  return {degree, degree, 2 * u.bits + 2, u.inverted + u.numerator};
}

}  // namespace proofread::properties
