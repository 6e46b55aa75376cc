// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Adds what a reader may take otherwise: exp or log of a square matrix acts on its entries; E[i,j]
/// of an undeclared E is an entry; and, in one line, names that are declared and never used.
void add_remarks(proposition& read, const std::vector<declaration_item>& given,
                 const expression_ptr& statement, bool one_line);

}  // namespace proofread::identities
