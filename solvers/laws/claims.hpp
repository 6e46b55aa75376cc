// SPDX-License-Identifier: MIT
// What a solver claims: the laws (laws.hpp) hold it to every word of this.
#pragma once

#include <string_view>

namespace proofread::solvers {

enum class objective {
  least_squares,  // lambda = 0
  ridge,          // lambda > 0
  either          // lambda ≥ 0
};
enum class shapes { any, tall /* n ≥ d */, wide /* n ≤ d */ };
enum class rank_need { any, full /* rank min(n, d); of no concern when lambda > 0 */ };
enum class scalar_set { all, floating, double_only, exact_only };

// The family of error bounds (bounds.hpp has the formulas and their sources).
enum class stability {
  householder,       // backward stable: (6m − 3k + 41)·k·u
  adjoint,           // the same for [X, √lambda·I] z = y of minimal norm, by QR of the transpose
  lapack_ratio,      // backward stable up to LAPACK's test ratio: 30·max(n, d)·u
  lapack_full_rank,  // the same at rank min(n, d); below it nothing is claimed: the rank is decided
                     // by a tolerance within rounding
  limited_pivoting,  // as householder where no column is nearer than limited_tolerance to the span
                     // of the others, in its own length; else nothing is claimed
  gram,              // triangular factors of X'X + lambda·I: forward error grows with kappa²
  kernel,            // triangular factors of X·X' + lambda·I, then w = X'·alpha
  complete_lu,       // LU with complete pivoting of the (n + d) × (n + d) optimality system
  attainable,        // the exact solution, rounded: 2u in every coefficient
  stopped,           // iterates until the gradient is 30·max(n, d)·u small
  statistical        // a random estimate; its noise floor is a law of its own
};

struct claims {
  std::string_view name;
  std::string_view equation;
  objective minimises = objective::least_squares;
  shapes fits = shapes::any;
  rank_need needs = rank_need::any;
  bool minimal_norm = false;  // among all minimisers, where there are several
  stability bound = stability::householder;
  bool columnwise = false;  // the bound holds for X·D and every diagonal D: scaling is harmless
  scalar_set scalars = scalar_set::floating;
  std::string_view cost;           // leading term of the operation count
  std::string_view source;         // algorithm, and where its error is bounded
  std::string_view known_as = {};  // a call of other software that computes the same
};

}  // namespace proofread::solvers
