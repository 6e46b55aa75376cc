// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Do two declarations say the same shape?
bool same_shape(const declaration_item& a, const declaration_item& b);

/// Fits a word the shape that is declared: symmetric a square matrix, unit a column?
bool fits(const declaration_item& item, const std::string& what);

bool has(const std::vector<word>& words, const std::string& name);

/// Each definition behind those that it uses, and else as they stand in the note.
void add_in_order(std::vector<declaration_item> definitions, std::vector<declaration_item>& made);

}  // namespace proofread::identities
