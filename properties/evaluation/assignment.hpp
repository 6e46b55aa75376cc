// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A polynomial map R^a -> R^b: the value of a function variable.
/// f_i(x) = sum over monomials m of coefficients(i, m) * x^exponents[m].
template <typename S>
struct polynomial_map {
  int inputs = 0;
  std::vector<std::vector<int>> exponents;  ///< one per monomial, length `inputs`
  matrix<S> coefficients;                   ///< outputs x monomials
};

/// A point: a value for every declared name that is drawn, indexed by the slots of the proposition.
/// Definitions and bound names stay empty; the evaluator computes them. Sizes and indices are
/// integers.
template <typename S>
struct assignment {
  std::vector<std::int64_t> integers;                       ///< role size or index; 0 elsewhere
  std::vector<std::optional<matrix<S>>> values;             ///< role variable and svd_*
  std::vector<std::optional<polynomial_map<S>>> functions;  ///< role function
  /// `field` only: roots[slot] is the μ with μ^2 = value of a free positive scalar, so that sqrt of
  /// it is μ.
  std::vector<std::optional<S>> roots;
  /// `field` only: key of the opaque atoms. exp(u), log(u), norm(u), ... stand for one
  /// indeterminate per (function, value of u), drawn by hashing with this key; their derivatives
  /// are the known ones.
  std::uint64_t opaque_key = 0;
  /// `field` only: where set, gives the atoms in place of the hash, so that they can be followed
  /// along a curve of points: (function, argument), the relations between atoms left to it.
  const std::function<S(int, const S&)>* atoms = nullptr;
};

/// The same point in another scalar; balls enclose what they cannot hold exactly.
template <typename S>
assignment<S> convert(const assignment<rational>& point);

}  // namespace proofread::properties
