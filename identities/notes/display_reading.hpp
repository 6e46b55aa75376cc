// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/context/section_context.hpp"
#include "identities/context/sentences.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/latex/display.hpp"
#include "identities/notes/note.hpp"

namespace proofread::identities {

/// A displayed formula, read below what is known of its names where it stands.
struct display_reading {
  formula read;
  std::set<std::string> given;  ///< names that given blocks and comments declare
  std::set<std::string> said;   ///< names of which the note says something
  /// The names that do not have the shapes that are said of them, where it fits without these.
  std::set<std::string> reshaped = {};
  std::set<std::size_t> mislabelled = {};  ///< where braces begin whose labels clash with that
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

/// \phi(z) = \max(0, z) speaks of its argument alone: \phi, if it is defined, is that from there
/// on.
void redefine(const std::vector<atom>& formula, section_context& context);

/// Which steps are conditions: none where the formula has a name, all where it is not `sure` to be
/// claimed, and none of what is claimed of every Q that the note says something of.
void settle(std::vector<formula_step>& steps, bool named, bool sure, const spoken_formula& spoken,
            const section_context& context);

/// The k-th display, and behind an objective the constraint in the line: "subject to $Xw = y$".
std::vector<atom> with_constraint(std::size_t k, std::vector<atom> atoms,
                                  const std::vector<display>& displays,
                                  const std::vector<std::vector<atom>>& all,
                                  const std::string& text);

/// The relation or the word that a formula supposes, as declarations; nullopt where it cannot be
/// read.
std::optional<std::vector<declaration_item>> supposed_by(const formula& read);

/// Shapes do not fit, and given blocks and comments say all of them; of the label of a brace, the
/// note does.
bool is_clash(const formula_step& step, const display_reading& reading);

/// `lambda > 0` where that is a hypothesis: it declares, and claims nothing.
bool only_declares(const formula_step& step);

/// P of the step `P implies Q` behind it, which a chain of implications begins with.
bool is_premise(const formula_step& step, const formula_step& next);

}  // namespace proofread::identities
