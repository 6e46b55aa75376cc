// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "identities/context/section_context.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/latex/atoms.hpp"
#include "identities/notes/note.hpp"

namespace proofread::identities {

/// A displayed formula, read below what is known of its names where it stands.
struct display_reading {
  formula read;
  std::set<std::string> given;  ///< names that given blocks and comments declare
  std::set<std::string> said;   ///< names of which the note says something
  /// The name that does not have the shape that is said of it, where that alone makes it fit.
  std::string reshaped = {};
  std::map<std::size_t, diagnostic> clashes = {};  ///< of its steps with it, by where they begin
};

/// Reads a display by all that is known. Where shapes do not fit, what was said of a name may be of
/// another thing by now: what is known of one name is left out, the one declared first before
/// others, or all that nothing says, or everything, as little as lets most of it fit. Equations in
/// the line and suppositions (trusted_sources::with_equations, with_suppositions) give steps more
/// readings, and steps of their own that are conditions.
///
/// `names`: what it speaks of; `given`: what given blocks and comments say.
display_reading read_display(const std::vector<atom>& atoms, const std::set<std::string>& names,
                             const std::vector<declaration_item>& given,
                             const section_context& context);

/// Every name that a formula may speak of: x_i is also a row or a column of X.
std::set<std::string> spoken_of(const std::vector<atom>& atoms);

/// L = R of a letter L, or f(x) = R.
bool may_define(const std::vector<atom>& formula);
/// More than a number or another name.
bool speaks_of_names(const expression_ptr& value);

/// "X : m x n is said in line 3, y : m in line 4", of the names whose shapes the note says.
std::string said_of(const std::set<std::string>& names, const section_context& context,
                    const note& in);

/// Shapes do not fit, and given blocks and comments say all of them.
bool is_clash(const formula_step& step, const std::set<std::string>& given);

/// `lambda > 0` where that is a hypothesis: it declares, and claims nothing.
bool only_declares(const formula_step& step);

/// P of the step `P implies Q` behind it, which a chain of implications begins with.
bool is_premise(const formula_step& step, const formula_step& next);

}  // namespace proofread::identities
