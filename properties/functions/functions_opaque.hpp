// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "properties/balls/ball.hpp"
#include "properties/evaluation/evaluate_machine.hpp"

namespace proofread::properties {

/// Values of sqrt, exp, log, sin, cos, tan, tanh (and π) at a plain argument.
///
/// `field`: one indeterminate per (function, argument), drawn by hashing with the point's key;
/// exact where the value is rational (exp 0, sqrt of a small square) or a root is known. exp(-u) =
/// 1/exp(u), sin(-u) = -sin(u), log(1/u) = -log(u) and their like hold; no other relation does, so
/// agreement certifies and disagreement says nothing. `rational`: exact where it is; else drawn
/// twice, and what differs between the two is undecidable (statements.hpp), so that derivatives
/// such as that of log keep their exact level. Balls: enclosures.

inline std::uint64_t mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

inline const char* name_of(builtin function) {
  switch (function) {
    case builtin::sqrt:
      return "sqrt";
    case builtin::exp:
      return "exp";
    case builtin::log:
      return "log";
    case builtin::sin:
      return "sin";
    case builtin::cos:
      return "cos";
    case builtin::tan:
      return "tan";
    case builtin::tanh:
      return "tanh";
    default:
      return "pi";
  }
}

template <typename S>
S apply_plain(builtin function, const S& x) {
  switch (function) {
    case builtin::sqrt:
      return sqrt(x);
    case builtin::exp:
      return exp(x);
    case builtin::log:
      return log(x);
    case builtin::sin:
      return sin(x);
    case builtin::cos:
      return cos(x);
    case builtin::tan:
      return tan(x);
    case builtin::tanh:
      return tanh(x);
    default:
      throw undecidable_value("this function has no value in this scalar");
  }
}

inline field drawn_field(std::uint64_t key, builtin function, std::uint64_t argument) {
  std::uint64_t h = mix(key ^ mix(argument + (static_cast<std::uint64_t>(function) << 56)));
  auto random = [&h] { return h = mix(h); };
  return field::draw(random);
}

/// The square root of a residue that is a small square, as constants are.
inline bool small_root(std::uint64_t value, field& root) {
  for (std::uint64_t k = 0; k <= 1000 && k * k <= value; ++k) {
    if (k * k == value) {
      root = field(static_cast<std::int64_t>(k));
      return true;
    }
  }
  return false;
}

inline field atom(machine<field>& m, builtin function, const field& x) {
  const std::uint64_t value = x.value();
  const auto draw = [&](const field& argument) {
    m.used.opaque_atoms = true;
    return drawn_field(m.point->opaque_key, function, argument.value());
  };
  const bool positive = value <= (-x).value();
  switch (function) {
    case builtin::exp:
      if (value == 0) return field(1);
      return positive ? draw(x) : inverse(draw(-x));
    case builtin::sin:
      if (value == 0) return x;
      return positive ? draw(x) : -draw(-x);
    case builtin::cos:
      if (value == 0) return field(1);
      return draw(positive ? x : -x);
    case builtin::log: {
      if (value == 0) throw undefined_value("log of zero");
      if (value == 1) return field(0);
      const field other = inverse(x);
      return value <= other.value() ? draw(x) : -draw(other);
    }
    case builtin::sqrt: {
      field root;
      if (small_root(value, root)) return root;
      for (const auto& [square, known] : m.roots) {
        if (square == x) return known;
      }
      const field other = inverse(x);
      return value <= other.value() ? draw(x) : inverse(draw(other));
    }
    default:
      return draw(x);
  }
}

inline rational atom(machine<rational>& m, builtin function, const rational& x) {
  try {
    return apply_plain(function, x);
  } catch (const undecidable_value& trouble) {
    if (m.irrational.empty()) m.irrational = trouble.what();
  }
  std::uint64_t h =
      mix(static_cast<std::uint64_t>(function) + 1000 * static_cast<std::uint64_t>(m.round));
  h = mix(h ^ x.numerator_modulo(mersenne_61));
  h = mix(h ^ x.denominator_modulo(mersenne_61));
  const auto drawn = static_cast<std::int64_t>(h >> 24) + 2;
  return rational(m.round == 0 ? drawn : -drawn);
}

template <typename Real>
ball<Real> atom(machine<ball<Real>>&, builtin function, const ball<Real>& x) {
  return apply_plain(function, x);
}

/// tan = sin/cos and tanh by exp where values are drawn, so that these relations hold too.
template <typename S>
S plain_function(machine<S>& m, builtin function, const S& x) {
  if constexpr (!is_ball<S>) {
    if (function == builtin::tan) return atom(m, builtin::sin, x) / atom(m, builtin::cos, x);
    if (function == builtin::tanh) {
      const S e = atom(m, builtin::exp, x);
      const S square = e * e;
      return (square - S(1)) / (square + S(1));
    }
  }
  return atom(m, function, x);
}

template <typename S>
S plain_pi(machine<S>& m) {
  if constexpr (is_ball<S>) {
    return pi<S>();
  } else if constexpr (is_field<S>) {
    m.used.opaque_atoms = true;
    return drawn_field(m.point->opaque_key, builtin::none, 1);
  } else {
    if (m.irrational.empty()) m.irrational = "pi is not a rational number";
    return S(m.round == 0 ? 3141592653589793 : -2718281828459045);
  }
}

}  // namespace proofread::properties
