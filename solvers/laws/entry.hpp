// SPDX-License-Identifier: MIT
// A solver with what it claims, for loops over laws, tables and reports.
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

template <class S>
struct entry {
  claims what;
  method<S> solve;
};

// The solver takes problems of this size, rank and lambda (it may still find X ill-conditioned).
bool accepts(const claims& what, index n, index d, index rank, bool positive_lambda);

// What it claims exists for S.
template <class S>
bool exists_for(scalar_set scalars) {
  switch (scalars) {
    case scalar_set::all:
      return true;
    case scalar_set::floating:
      return !is_exact<S>;
    case scalar_set::double_only:
      return std::is_same_v<S, double>;
    case scalar_set::exact_only:
      return is_exact<S>;
  }
  return false;
}

}  // namespace proofread::solvers
