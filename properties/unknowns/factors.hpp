// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

/// base^exponent: the base is primitive and no constant, the exponent at least 1.
struct polynomial_factor {
  polynomial base;
  std::uint32_t exponent = 0;
};

/// constant·Π factors, no base twice.
struct factored_polynomial {
  rational constant;
  std::vector<polynomial_factor> factors;
};

/// p != 0 as a product, as far as is seen at once: powers of unknowns, and of what is left its
/// square root, as long as there is one. What divides only a part of a base is not looked for.
factored_polynomial factors_of(const polynomial& p);

/// The q with q² = p, its leading coefficient positive, if there is one.
std::optional<polynomial> square_root(const polynomial& p);

/// One more factor.
void multiply(std::vector<polynomial_factor>& factors, const polynomial_factor& by);

polynomial product_of(const std::vector<polynomial_factor>& factors);

}  // namespace proofread::properties
