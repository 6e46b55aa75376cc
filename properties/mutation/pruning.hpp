// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Without the names that neither the statement nor a hypothesis about its values reaches.
identities::proposition pruned(const identities::proposition& problem);

}  // namespace proofread::properties
