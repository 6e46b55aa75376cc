// SPDX-License-Identifier: MIT
#pragma once

#include "results/document/sections.hpp"
#include "results/json/members.hpp"

namespace proofread::results {

void list_members(const members& m, repair& r);
void list_members(const members& m, mutation_results& r);
void list_members(const members& m, assumption_result& a);
void list_members(const members& m, accuracy_results& a);
void list_members(const members& m, coverage_row& r);

}  // namespace proofread::results
