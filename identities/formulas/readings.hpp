// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/terms/term_reader.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// What a statement printed in LaTeX may mean: every reading whose shapes fit, the usual one first.
struct fitting_readings {
  std::vector<proposition> found;
  std::optional<diagnostic> problem;  ///< of the usual reading, where none fits
  /// By what is differentiated is not said, or exp of a matrix may not be meant entry by entry.
  bool guessed = false;
  std::set<std::string> assumed = {};  ///< names that are read as what they usually are: x_bar
  bool unread = false;  ///< the problem is that a part is not read, not that shapes do not fit
};

/// Makes the statement by the choices of a setting; throws unread_part.
using statement_maker = std::function<expression_ptr(term_setting&)>;

/// Tries every combination of readings of what is ambiguous in the statement, at most
/// `most_readings`, and keeps those that fit `given`; two that print alike are one.
fitting_readings all_readings(const statement_maker& make, const formula_uses& uses,
                              const std::vector<declaration_item>& given);

inline constexpr std::size_t most_readings = 64;
/// Where so many have not fitted, the rest is not tried.
inline constexpr std::size_t most_misses = 12;

}  // namespace proofread::identities
