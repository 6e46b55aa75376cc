// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/context/prose.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Does a paragraph speak of a full singular value decomposition: "SVD", "singular value
/// decomposition", and not "thin", "compact", ...?
bool speaks_of_svd(const std::vector<prose_piece>& paragraph);

/// X = U*S*V' of four names as U, S, V = svd(X); what else an equation says is left as it is.
void read_as_svd(declaration_item& equation);

}  // namespace proofread::identities
