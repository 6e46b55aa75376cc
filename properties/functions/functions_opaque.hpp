// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "properties/balls/ball.hpp"
#include "properties/elementary/extended_functions.hpp"
#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/unknowns/function_values.hpp"

namespace proofread::properties {

/// Values of the elementary functions (and π) at a plain argument.
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

/// An atom whose value is not drawn but given, at an argument where the function has none known.
inline field given_atom(machine<field>& m, builtin function, const field& x) {
  m.used.opaque_atoms = true;
  return (*m.point->atoms)(static_cast<int>(function), x);
}

inline field root_atom(machine<field>& m, const field& x) {
  field root;
  if (small_root(x.value(), root)) return root;
  for (const auto& [square, known] : m.roots) {
    if (square == x) return known;
  }
  if (m.point->atoms) return given_atom(m, builtin::sqrt, x);
  const field other = inverse(x);
  m.used.opaque_atoms = true;
  const bool first = x.value() <= other.value();
  const field drawn = drawn_field(m.point->opaque_key, builtin::sqrt, (first ? x : other).value());
  return first ? drawn : inverse(drawn);
}

inline field atom(machine<field>& m, builtin function, const field& x) {
  using identities::symmetry;
  if (function == builtin::sqrt) return root_atom(m, x);
  const identities::builtin_facts& facts = identities::facts_of(function);
  if (facts.domain == identities::domain::positive && x == field(0))
    throw undefined_value(std::string(facts.name) + " of zero");
  if (facts.known.exists && x == field(facts.known.at)) return field(facts.known.value);
  if (m.point->atoms) return given_atom(m, function, x);
  const auto draw = [&](const field& argument) {
    m.used.opaque_atoms = true;
    return drawn_field(m.point->opaque_key, function, argument.value());
  };
  const bool reciprocal = facts.mirror == symmetry::logarithmic;
  const field other = reciprocal ? inverse(x) : -x;
  if (facts.mirror == symmetry::none || x.value() <= other.value()) return draw(x);
  if (facts.mirror == symmetry::even) return draw(other);
  return facts.mirror == symmetry::exponential ? inverse(draw(other)) : -draw(other);
}

inline rational atom(machine<rational>& m, builtin function, const rational& x) {
  try {
    return plain_functions{}(function, x);
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
  return plain_functions{}(function, x);
}

template <typename S>
S plain_function(machine<S>& m, builtin function, const S& x) {
  if constexpr (is_fraction<S>) {
    return value_of(function, x);
  } else if constexpr (is_ball<S>) {
    return atom(m, function, x);
  } else {
    return drawn(function, x, [&m](builtin other, const S& u) { return atom(m, other, u); });
  }
}

template <typename S>
S plain_pi(machine<S>& m) {
  if constexpr (is_fraction<S>) {
    return pi_of_unknowns();
  } else if constexpr (is_ball<S>) {
    return pi<S>();
  } else if constexpr (is_field<S>) {
    if (m.point->atoms) return given_atom(m, builtin::none, S(1));
    m.used.opaque_atoms = true;
    return drawn_field(m.point->opaque_key, builtin::none, 1);
  } else {
    if (m.irrational.empty()) m.irrational = "pi is not a rational number";
    return S(m.round == 0 ? 3141592653589793 : -2718281828459045);
  }
}

}  // namespace proofread::properties
