// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

inline constexpr int some_unknowns = 3;
inline const polynomial x = polynomial::unknown(0), y = polynomial::unknown(1);
inline const polynomial one{rational(1)};

/// Of low degree in three unknowns, with small coefficients.
inline polynomial some_polynomial() {
  polynomial p(rational(*rc::gen::inRange(-2, 3)));
  for (int k = *rc::gen::inRange(0, 4); k > 0; --k) {
    polynomial product(rational(*rc::gen::inRange(-2, 3)));
    for (int factors = *rc::gen::inRange(1, 4); factors > 0; --factors)
      product *=
          polynomial::unknown(static_cast<std::uint32_t>(*rc::gen::inRange(0, some_unknowns)));
    p += product;
  }
  return p;
}

inline std::vector<rational> some_point() {
  std::vector<rational> point;
  for (int k = 0; k < some_unknowns; ++k)
    point.emplace_back(rational(*rc::gen::inRange(-3, 4), std::int64_t{*rc::gen::inRange(1, 3)}));
  return point;
}

}  // namespace proofread::properties
