// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Has A the declaration word, exactly? `rank` compares with r.
bool has_word(const std::string& word, const matrix<rational>& a, int r = 0);

/// Do all words of the planned matrix and its literal bounds hold for this value? The rank and the
/// component a stratum fixes are not looked at.
bool respects(const identities::proposition& problem, const drawn_matrix& plan,
              const std::vector<std::int64_t>& integers, const matrix<rational>& value);

/// Empty if every declared name has its words at a point; else the first word that is missed:
/// "symmetric(A)". Points are made to have them; this is the proof.
std::string missed_word(const identities::proposition& problem, const assignment<rational>& point);

}  // namespace proofread::properties
