// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/inference/infer.hpp"
#include "identities/names/told_kinds.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// A statement in the notation of the language, with every name read: joined names apart
/// (juxtaposition.hpp), undeclared ones by `kinds`, by their letters or otherwise
/// (reading.hpp), and remarks.
expected<proposition> read_names(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement, undeclared names,
                                 const inference::stroke_reading& strokes = {},
                                 const kinds_of_names& kinds = {});

}  // namespace proofread::identities
