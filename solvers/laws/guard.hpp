// SPDX-License-Identifier: MIT
// What every solver does before and after its own work, so that none returns garbage silently.
#pragma once

#include <type_traits>

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Runs `solve` on the problem if it fits the claims, else refuses: empty, shapes, NaN and infinity,
// sign of lambda, scalar. Entries so large or small that their squares could leave the range of S
// are first brought to scale by powers of two, which is exact (columns one by one where the claimed
// bound is columnwise, otherwise all by one power), and the result is brought back. A result that
// is not finite, or that underflows as a whole, becomes `out_of_range`.
template <class S>
outcome<S> guarded(const problem<S>& given, const claims& claimed, method<S> solve);

// The same of a solver that has one scalar T alone; every other S is refused.
template <class T, class S>
outcome<S> guarded_only(const problem<S>& given, const claims& claimed, method<T> solve) {
  if constexpr (std::is_same_v<S, T>) {
    return guarded<S>(given, claimed, solve);
  } else {
    return guarded<S>(given, claimed, nullptr);
  }
}

}  // namespace proofread::solvers
