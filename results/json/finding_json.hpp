// SPDX-License-Identifier: MIT
#pragma once

#include "properties/verdict/evidence.hpp"
#include "results/json/members.hpp"

// The lists stand where the records do, so that they are found beside them.
namespace proofread::properties {

void list_members(const results::members& m, counterexample& c);
void list_members(const results::members& m, finding& f);

}  // namespace proofread::properties
