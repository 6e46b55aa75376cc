// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/structure/svd_plan.hpp"

namespace proofread::properties {

/// Neighbouring places of S that hold one singular value, and W = V'*U there.
struct svd_block {
  int size = 1;
  bool zero = false;
  /// `zero`: W is orthogonal, 1 where det = -1. Else
  ///   equal   W = I
  ///   signs   W is orthogonal symmetric: how many eigenvalues -1
  ///   turned  W is orthogonal skew: 1 for the other sign of its Pfaffian
  int component = 0;
};

/// A component of { (U, S, V) : U*S*V' = X } for a square worded X: W commutes with S^2, so it is
/// made of blocks. All places are moved on by `shift`, cyclically.
struct svd_arrangement {
  std::vector<svd_block> blocks;
  int shift = 0;
};

/// The components of a relation that is equal, signs or turned, at size n; r: how many singular
/// values are not 0 (`rank` only). Where they are more than a stratification can hold, some.
/// Equal values of one sign make no component of their own: they are limits of different ones.
struct svd_arrangements {
  std::vector<svd_arrangement> all;
  bool complete = true;
};
svd_arrangements arrangements_of(const svd_plan& plan, int n, int r);

}  // namespace proofread::properties
