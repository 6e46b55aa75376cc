// SPDX-License-Identifier: MIT
#pragma once

#include "results/document/own_data.hpp"
#include "results/json/members.hpp"

namespace proofread::results {

/// Read, it has one number for each coefficient, or bad_member is thrown.
void list_members(const members& m, own_data& of);

}  // namespace proofread::results
