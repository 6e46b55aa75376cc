// SPDX-License-Identifier: MIT
// All solvers, each with what it claims, for loops over laws, tables and reports.
#pragma once

#include <string_view>
#include <vector>

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

template <class S>
struct entry {
  claims what;
  method<S> solve;
};

// The solvers of catalogue.def that exist for S, in that order.
template <class S>
std::vector<entry<S>> catalogue();

// The solver takes problems of this size, rank and lambda (it may still find X ill-conditioned).
bool accepts(const claims& what, index n, index d, index rank, bool positive_lambda);

}  // namespace proofread::solvers
