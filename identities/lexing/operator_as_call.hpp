// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// d/dx f, ∂f/∂x, ∇_x f, ∇ₓ f, ∇f of a formula with one name h-z, sum_i f, ∑_i f, Σ_i f, max_i x_i,
/// argmin_w f and x ⊥ y, and the ℕ of n ∈ ℕ, whose sign stands at `begin`, as what says it: diff(f,
/// x), grad(f, x), sum(i = 1..n, f), max(x), dot(x, y) = 0, n : size. What a sign is of ends with
/// its term; of a minimum with its formula.
std::optional<edit> operator_as_call(std::string_view text, std::size_t begin);

}  // namespace proofread::identities
