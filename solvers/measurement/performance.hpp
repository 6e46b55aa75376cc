// SPDX-License-Identifier: MIT
// One solver on one problem: the numbers of a row in the accuracy tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "solvers/laws/entry.hpp"
#include "solvers/measurement/backward_error.hpp"
#include "solvers/measurement/yardstick.hpp"

namespace proofread::solvers {

struct performance {
  std::string refused;       // why the solver declined, or empty
  double forward_error = 0;  // ‖ŵ − w‖/‖w‖, w the exact solution of the stored problem
  double bound = 0;  // of the forward error: forward_bound/‖w‖, infinite where it has none
  double backward_error = 0;  // relative_backward_error
  double residual = 0;        // residual_cosine
  double digits = 0;  // correct digits of the worst coefficient, against the problem as meant
  std::vector<double> coefficient_digits;
  vector<rational> w;  // as it was returned; empty where the solver declined
  double seconds = 0;  // of the solver alone
  index rank = -1;     // that the solver found
};
// Where the minimiser is not unique and the solver does not claim the one of minimal norm, errors
// and digits are NaN. Where w = 0, errors are absolute.

// Problems are meant over Q (decimals of a file, an exact matrix) and stored in a scalar. Correct
// digits are −log₁₀ of the relative error (absolute beside a coefficient 0), from 0 to
// −log₁₀(unit roundoff); none where the coefficient leaves the range of the scalar.
template <class S>
struct stored_problem_of {
  problem<S> given;
  yardstick exactly;                      // of what is stored
  vector<rational> meant;                 // the solution of what was meant
  std::vector<double> attainable_digits;  // of each coefficient of the stored problem's solution
  backward_factors near = {};             // of `exactly`, where they are worth their cost
  double attainable() const;              // the least of them
};

template <class S>
stored_problem_of<S> store_problem(const problem<rational>& meant, const yardstick& meant_exactly);

// For problems too large to be held over Q: the stored doubles and both solutions are at hand.
// Where rounding to double raised the rank of what is meant, digits are attainable by truncating it
// again (truncated.hpp).
stored_problem_of<double> store_doubles(problem<double> given, yardstick exactly,
                                        const yardstick& meant);

// Solves, with the clock running (the least of three if that takes under 10 ms), and measures.
template <class S>
performance try_solver(const entry<S>& solver, const stored_problem_of<S>& on);

// Digits of x against truth, at most `most`.
double digits_of(const rational& x, const rational& truth, double most);

// A rough count of the operations on n × d, from what the solver factors; for keeping sweeps short.
double operations(const claims& what, index n, index d, const real& u);

}  // namespace proofread::solvers
