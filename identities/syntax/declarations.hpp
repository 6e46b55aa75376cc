// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/lexing/token_reader.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// True before `let`, `suppose`, `assume` or `given` and a name: the word says nothing more.
bool at_introduction(const token_reader& in);
/// The declarations up to the end or `|-`; none there.
std::vector<declaration_item> read_declarations(token_reader& in);
/// NAME = EXPR, f(x, ...) = EXPR, ... of a let.
std::vector<declaration_item> read_definitions(token_reader& in);

}  // namespace proofread::identities
