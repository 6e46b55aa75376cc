// SPDX-License-Identifier: MIT
// The laws for one solver, on problems of every kind. This is what a solver of one's own is tested
// with; no test framework is needed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "solvers/laws/laws.hpp"
#include "solvers/problems/specimen.hpp"

namespace proofread::solvers {

struct law_run {
  long problems = 0;  // drawn
  long answered = 0;  // of them the solver gave a solution
  std::vector<std::string>
      broken;  // laws broken on the first problem where one is, and that problem
  bool obeys() const { return answered > 0 && broken.empty(); }
};

// `count` problems from `seed`, of all kinds of specimen.hpp, growing from 1 × 1 to 8 × 8 so that
// the first one that breaks a law is small. Those with lambda > 0 where the solver minimises that,
// half of them where it takes both. A solver that answers none of them does not obey.
template <class S>
law_run hold_to_laws(const entry<S>& solver, long count, std::uint64_t seed);

// The same, told on standard output; returns an exit code: 0 it obeys, 1 it does not.
template <class S>
int report_laws(const entry<S>& solver, long count = 500, std::uint64_t seed = 1);

}  // namespace proofread::solvers
