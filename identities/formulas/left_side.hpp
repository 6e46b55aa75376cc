// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {

/// x, or f(x, y) of a function that is declared: what an equation may define.
bool is_lone_value(const expression& left, const known_names& known);

/// x and y of f(x, y); none where an argument is no lone name.
std::vector<std::string> parameters_of(const std::vector<atom>& side, const known_names& known);

}  // namespace proofread::identities
