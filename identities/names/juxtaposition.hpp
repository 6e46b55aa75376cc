// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

using proposition_reader = std::function<expected<proposition>(
    const std::vector<declaration_item>& given, const expression_ptr& statement)>;

/// Reads a statement with names written together taken apart: where nothing declares AB, and A and
/// B are declared or stand by themselves somewhere, AB is A*B; where x and i are known so, x_i is
/// x[i]. As in print ' and ^ belong to the last factor: AB' is A*B', (AB)' the whole transposed.
/// If the parts do not fit, or AB cannot be told from a product although it looks like one, the
/// statement is malformed, with the corrected line.
///
/// `read` reads what has no such names. `infer` as in elaborate().
expected<proposition> read_apart(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement, bool infer,
                                 const proposition_reader& read);

}  // namespace proofread::identities
