// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {

/// What an equation may define: x, f(x, y) of a function that is declared, and f(w) where f(x) is
/// defined; the symbol or the application, or null.
const expression* lone_value(const expression& left, const known_names& known);

/// The variables that a lone value speaks of by its definition: w of f(w) where f(x) is defined.
std::set<std::string> variables_of_value(const expression& left, const known_names& known);

/// x and y of f(x, y); none where an argument is no lone name.
std::vector<std::string> parameters_of(const std::vector<atom>& side, const known_names& known);

}  // namespace proofread::identities
