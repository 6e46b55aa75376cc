// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/scalars/scalars.hpp"

namespace proofread::solvers {

/// A scalar and, for `real`, the precision of the list at which it is taken.
template <class S, int Precision = 0>
struct taken {
  using scalar = S;
  static constexpr int bits = precisions[Precision].bits;
};

}  // namespace proofread::solvers
