// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// A tree of the forms the parser makes, built from a sequence of choices; when the choices run
/// out, leaves are taken. Shorter and smaller sequences give simpler trees, so that RapidCheck
/// shrinks trees by shrinking the sequence.
expression_ptr random_value(const std::vector<std::uint8_t>& choices);
expression_ptr random_statement(const std::vector<std::uint8_t>& choices);

}  // namespace proofread::identities
