// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "properties/infinitesimals/extended_order.hpp"
#include "properties/linear_algebra/matrix_times.hpp"

namespace proofread::properties {

/// A rough size of a value (a series: of its leading term), for the choice of pivots only.
template <typename T>
double rough_size(const T& x) {
  if constexpr (enclosure<T>) {
    return x.lower();
  } else if constexpr (requires { x < x; }) {
    return std::abs(to_double(x));
  } else {
    return 1;
  }
}

template <typename S>
double rough_size(const extended<S>& x) {
  if (x.is_plain()) return rough_size(x.plain());
  return x.node().terms.empty() ? 0 : rough_size(x.node().terms[0]);
}

}  // namespace proofread::properties
