// SPDX-License-Identifier: MIT
#pragma once

#include "properties/evidence/evidence.hpp"
#include "results/json/members.hpp"

namespace proofread::results {

void list_members(const members& m, properties::counterexample& c);
void list_members(const members& m, properties::finding& f);

}  // namespace proofread::results
