// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "properties/points/point_source.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {

/// How fast the limits of a proposition are approached: "error O(lambda) as lambda -> 0+".
///
/// f(t) - L = c·(t - a)^r + higher terms, c ≠ 0 (at infinity c·t^-r): the order r of a limit
/// L = limit(f, t -> a) is the place of the first Laurent coefficient after L that does not vanish,
/// found exactly as c = limit((f - L)/(t - a)^r) for r = 1/2, 1, 2, ... Orders are taken at
/// rational points of several strata; the smallest is the rate, since at special points f may come
/// closer. "no error" means f agreed with L to order 8 everywhere. Limits inside limits are part of
/// f. Empty where no limit occurs; otherwise one part each limit, or why its rate is not known.
std::string limit_rates(const identities::proposition& problem, point_source& source,
                        const stratification& where, const std::array<std::uint64_t, 4>& key,
                        std::int64_t most_work);

}  // namespace proofread::properties
