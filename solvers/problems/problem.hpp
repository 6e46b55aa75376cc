// SPDX-License-Identifier: MIT
// A least-squares or ridge problem, and what a solver gives back: a solution or a refusal.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "solvers/scalars/matrix.hpp"
#include "solvers/scalars/products.hpp"

namespace proofread::solvers {

// minimise ‖y − X·w‖² + lambda·‖w‖²;  X : n × d, y : n, lambda ≥ 0.
template <class S>
struct problem {
  matrix<S> X;
  vector<S> y;
  S lambda = S(0);
};

enum class reason {
  empty,           // n = 0 or d = 0
  wrong_shape,     // y does not fit X, or the solver needs tall or wide
  not_finite,      // NaN or infinity in X, y or lambda
  wrong_lambda,    // negative, or zero where it must be positive, or the reverse
  rank_deficient,  // a solver that needs full rank met X singular to working precision
  out_of_range,    // overflow or underflow on the way
  no_convergence,  // an iteration stopped without reaching what it promises
  wrong_scalar     // the algorithm does not exist in this scalar (square roots over Q)
};
std::string_view name(reason why);

struct refusal {
  reason why;
  std::string text;
};

template <class S>
struct solution {
  vector<S> w;         // d
  vector<S> residual;  // y − X·w where the algorithm delivers it by itself, else empty
  index rank = -1;     // numerical rank where the algorithm decides one
  long steps = 0;      // iterations, for iterative methods
};

template <class S>
using outcome = std::variant<solution<S>, refusal>;

template <class S>
using method = outcome<S> (*)(const problem<S>&);

// Is every entry a number, none infinite?
template <class S>
bool all_finite(const vector<S>& w) {
  for (index j = 0; j < w.size(); ++j) {
    if (!(w(j) - w(j) == 0)) return false;
  }
  return true;
}

}  // namespace proofread::solvers
