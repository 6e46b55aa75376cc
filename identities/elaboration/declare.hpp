// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// Declares what stands before `|-` or in given and let clauses.
void declare(inference& in, const std::vector<declaration_item>& written,
             const expression_ptr& statement);

}  // namespace proofread::identities
