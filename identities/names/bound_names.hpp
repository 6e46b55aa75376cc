// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// The slots an expression needs the values of, definitions seen through. What is bound in it is
/// not among them.
std::set<int> free_slots(const expression& node, const scope& names);

/// forall x, exists x, argmin(f, x) and argmax(f, x) run through everything that is declared of x,
/// its shape and its words. What a hypothesis or an equation says of an x it says of the x outside:
/// where both occur, the bound one gets a slot of its own here, and so do the definitions that
/// depend on it. What hypotheses say of an x and of no other value is a constraint of argmin(f, x)
/// and argmax(f, x), too. Changes the hypotheses and definitions of `in`; returns the statement.
typed separate_bound_names(inference& in, const typed& statement);

}  // namespace proofread::identities
