// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// What is known of a mutant: the exact level first, which refutes most of them at a few points;
/// what it neither refutes nor certifies everywhere is checked at the levels and points of
/// `options`. The same as check(mutant, options) but for time and the size of a counterexample.
finding try_mutant(const identities::proposition& mutant, const check_options& options);

}  // namespace proofread::properties
