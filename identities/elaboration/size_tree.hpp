// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// A node of a 1 x 1 value.
expression_ptr scalar_node(form kind, std::vector<expression_ptr> parts, std::string name = {});

/// A size as a typed expression: sums of literals times size names, whose slots `slot_of` tells.
expression_ptr size_tree(const size_expression& size,
                         const std::function<int(const std::string&)>& slot_of);

}  // namespace proofread::identities
