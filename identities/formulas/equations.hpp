// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "identities/formulas/readings.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {

/// Does every reading say what a name is, which nothing declares and nobody introduces, or is it
/// only guessed?
bool is_equation(const fitting_readings& readings, const known_names& known,
                 const std::set<std::string>& introduced = {});

/// Do both sides of a relation or an implication speak of a variable that nothing declares?
bool share_a_variable(const proposition& p, const known_names& known);

}  // namespace proofread::identities
