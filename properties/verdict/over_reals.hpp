// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// What no certificate settles everywhere is put to a solver at the smallest sizes, once sampling
/// has found nothing against it (decide/decide.hpp). A supported statement that is proved at all of
/// them is decided, and so is an undecided one that has no sizes; a counterexample refutes whatever
/// was said. The finding tells the sizes that were proved and those that stay open.
void decide_over_reals(const identities::proposition& problem, const check_options& options,
                       finding& found);

}  // namespace proofread::properties
