// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/context/section_context.hpp"
#include "identities/formulas/formula.hpp"

namespace proofread::identities {

/// What a formula says below other declarations, as more readings of its steps; steps of their own
/// are conditions. `settles`: a step that is no condition below these is none.
void add_readings(formula& to, const formula& more, bool settles);

/// Without definitions that no name leads to: those of objectives kept at hand.
std::vector<declaration_item> without_others(std::vector<declaration_item> items,
                                             const std::set<std::string>& names);

/// With what names meant before the note defined them anew: where that was wrong, they still mean
/// it. Nullopt where there is none.
std::optional<std::vector<declaration_item>> with_earlier_meanings(
    std::vector<declaration_item> items, const section_context& context);

}  // namespace proofread::identities
