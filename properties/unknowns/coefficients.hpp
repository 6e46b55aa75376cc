// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

using unknown_set = std::set<std::uint32_t>;
void add_unknowns(const polynomial& p, unknown_set& all);

/// c0, c1, ... of p = c0 + c1·u + c2·u² + ...; one of 0 alone for p = 0.
std::vector<polynomial> coefficients_in(const polynomial& p, std::uint32_t u);
/// Of all products of powers of these, some of them 0.
std::vector<polynomial> coefficients_in(const polynomial& p, const std::vector<std::uint32_t>& all);

/// [2c, g'; g, H] of p = c + g'u + u'Hu/2, if it is of that degree in them.
std::optional<matrix<polynomial>> bordered_form(const polynomial& p,
                                                const std::vector<std::uint32_t>& u);

}  // namespace proofread::properties
