// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// The line `DECLARATIONS |- STATEMENT` of a proposition with every declared value under a name
/// whose letter says something else by default: scalars become capitals, vectors and matrices get
/// the letters of scalars. nullopt where the declarations cannot all be written: two binders of one
/// name with two shapes.
std::optional<std::string> renamed(const identities::proposition& problem);

}  // namespace proofread::properties
