// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// True for a change after which a statement says nothing, whatever its names are: a side that
/// equals itself, x - x, a premise that is the conclusion, a square that is not negative where
/// there was none, a word that is declared, a hypothesis said again.
bool says_nothing(const identities::proposition& changed, const identities::proposition& refuted);

}  // namespace proofread::properties
