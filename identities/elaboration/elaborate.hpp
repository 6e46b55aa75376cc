// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/names/told_kinds.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Resolves names, infers shapes by unification over symbolic sizes, sizes bare `I` and `0`, turns
/// products with a 1 x 1 factor into `scale`, tells definitions from hypotheses, and checks arity.
///
/// `names`: where undeclared names are allowed (one-liners, formulas), a-g and Greek names are
/// scalars, h-z vectors, capitals matrices, each shape as general as the statement allows;
/// reading.hpp says where a name is read otherwise. In claim blocks they are refused. Names written
/// together are taken apart (juxtaposition.hpp). Remarks say what may have been meant otherwise.
/// Errors carry both shapes and the operator's place.
///
/// `kinds`: how undeclared names are read where that is known better than from their letters.
expected<proposition> elaborate(const std::vector<declaration_item>& given,
                                const expression_ptr& statement, undeclared names,
                                const kinds_of_names& kinds = {});

/// parse_one_liner then elaborate.
expected<proposition> read_one_liner(std::string_view text);

/// The same of what a person typed: an error carries the corrected lines.
expected<proposition> read_typed_line(const std::string& text);

}  // namespace proofread::identities
