// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "solvers/problems/moments.hpp"

namespace proofread::runs {

/// Why the exact solution of [X y] with this lambda is not tried, or empty: an estimate of the
/// products of 64-bit words that X'X (n·d²/2 of them for each word of an entry), its inverse (d³,
/// proven as in verified_inverse.hpp or by elimination, whichever is shorter) and the errors of the
/// solvers (n·d a solver) take, which is a matter of sizes and digits alone.
std::string too_much_exact_work(const solvers::integer_columns& columns,
                                const solvers::rational& lambda);

/// The same of elimination, where it must be: columns depend on each other.
std::string too_much_elimination(const solvers::moments& sums, const solvers::rational& lambda);

}  // namespace proofread::runs
