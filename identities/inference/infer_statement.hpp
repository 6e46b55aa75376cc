// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// A statement: its values typed, what it compares of one shape.
typed infer_statement(inference& in, const expression_ptr& node);

/// A side of a relation.
typed infer_side(inference& in, const expression_ptr& node, bool may_be_argmin);

/// Errs where the word is not for matrices of this shape.
void require_word_shape(inference& in, const std::string& word, const expression& node);

}  // namespace proofread::identities
