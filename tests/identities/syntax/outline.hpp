// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// A tree with every node in parentheses, operator first: (+ a (* b c)).
std::string outline(const expression& node);

}  // namespace proofread::identities
