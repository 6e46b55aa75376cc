// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

/// A change of a name is what the name is.
void follow(kinds_of_names& kinds, const term_setting& setting);

/// How names without a declaration are read: what the formula says beats the letter, and what
/// stands alone on a side has the shape of the other side.
std::vector<kinds_of_names> kinds_to_try(const expression& statement, const term_setting& setting);

/// What each name that nothing declares may be instead: what is bold stays a vector or a matrix,
/// and what is transposed is no number.
std::vector<std::pair<std::string, letter>> other_kinds(const expression& statement,
                                                        const term_setting& setting,
                                                        const kinds_of_names& from);
/// All of them as numbers, where nothing that is printed speaks of a vector or a matrix.
std::optional<kinds_of_names> all_numbers(const expression& statement, const term_setting& setting,
                                          kinds_of_names kinds);
/// Pairs of names are tried up to so many.
inline constexpr std::size_t most_flips = 8;

/// What is declared, and what the reading found out: sizes, changes, means, functions that may be
/// any. Vectors that make sizes of names are no part of a proposition that does not speak of them.
std::vector<declaration_item> declarations_for(std::vector<declaration_item> given,
                                               const term_setting& setting);

}  // namespace proofread::identities
