// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "identities/context/section_context.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// A displayed formula, read below what is known of its names where it stands.
struct display_reading {
  formula read;
  std::set<std::string> given;    ///< names that given blocks and comments declare
  std::set<std::string> said;     ///< names of which the note says something
  std::set<std::string> renewed;  ///< names that mean something else here than what was said
};

/// Reads a display by all that is known; where shapes do not fit, without the one name that lets
/// most of it fit, the one declared first, or by less and less of what nothing says. Equations in
/// the line (trusted_sources::with_equations) give steps more readings, and steps of their own that
/// are conditions.
///
/// `names`: what it speaks of; `given`: what given blocks and comments say.
display_reading read_display(const std::vector<atom>& atoms, const std::set<std::string>& names,
                             const std::vector<declaration_item>& given,
                             const section_context& context);

/// Shapes do not fit, and given blocks and comments say all of them.
bool is_clash(const formula_step& step, const std::set<std::string>& given);

}  // namespace proofread::identities
