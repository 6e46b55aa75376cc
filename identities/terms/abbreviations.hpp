// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// True if `shorter` is made of a beginning of the letter and beginnings of what is added to it:
/// al of alpha, Sba of Sigma_ba, xh of x_hat, ws of w_star.
bool abbreviates(const std::string& shorter, const std::string& name);

/// The names that the letters of a formula may spell: x, x_hat, w_star, S_0.
std::set<std::string> names_spelled_in(const std::vector<atom>& formula);

/// The declarations with the names of a formula: a declared name that the formula does not spell
/// stands for the one symbol that it abbreviates (`al > 0` for \alpha), if there is one.
std::vector<declaration_item> spelled_as_in(const std::vector<atom>& formula,
                                            std::vector<declaration_item> given);

/// The declarations with other names for some of theirs.
std::vector<declaration_item> renamed_in(std::vector<declaration_item> given,
                                         const std::map<std::string, std::string>& to);

}  // namespace proofread::identities
