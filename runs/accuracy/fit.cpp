// SPDX-License-Identifier: MIT
#include "runs/accuracy/fit.hpp"
#include "solvers/methods/all_solvers.hpp"

#include <algorithm>

namespace proofread::runs {

std::string lambdas_of(const solvers::claims& what) {
  switch (what.minimises) {
    case solvers::objective::least_squares:
      return "lambda = 0";
    case solvers::objective::ridge:
      return "lambda > 0";
    default:
      return "any lambda";
  }
}

std::string shapes_of(const solvers::claims& what) {
  switch (what.fits) {
    case solvers::shapes::tall:
      return "n >= d";
    case solvers::shapes::wide:
      return "n <= d";
    default:
      return "any sizes";
  }
}

std::string misfit(const solvers::claims& what, solvers::index n, solvers::index d,
                   bool positive_lambda) {
  if (accepts(what, n, d, std::min(n, d), positive_lambda)) return "";
  if (what.fits == solvers::shapes::tall && n < d) return "needs at least as many rows as columns";
  if (what.fits == solvers::shapes::wide && n > d) return "needs at most as many rows as columns";
  return "needs " + lambdas_of(what);
}

}  // namespace proofread::runs
