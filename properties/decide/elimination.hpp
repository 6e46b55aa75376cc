// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "properties/unknowns/cases.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

/// Conditions in fewer unknowns, one of which can be met exactly where the facts of the path can:
/// where none can, no real point takes the path. Nothing where no unknown goes.
///   c·u + d = 0:                       u = -d/c everywhere else, or c = d = 0
///   q > 0, u in no other fact, q = c + g'u + u'Hu/2: some u is there unless -[2c, g'; g, H] is
///   psd, that is, unless no principal minor of it is negative q != 0, u in no other fact: one of
///   the coefficients is not 0
/// Sources: V. Weispfenning, J. Symb. Comput. 5 (1988), linear; Boyd & Vandenberghe, Convex
/// Optimization, A.5.4, quadratic.
std::optional<std::vector<formula>> with_fewer_unknowns(const case_paths& paths);

}  // namespace proofread::properties
