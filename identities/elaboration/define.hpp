// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// U, S, V = svd(X).
void declare_svd(inference& in, const declaration_item& item);

/// let H = EXPR, let f(x) = EXPR.
void define(inference& in, const declaration_item& item);

/// A relation: a definition of a name that is drawn otherwise, or a hypothesis.
void add_hypothesis(inference& in, const declaration_item& item);

}  // namespace proofread::identities
