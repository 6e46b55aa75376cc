// SPDX-License-Identifier: MIT
#include "laws.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "problems.hpp"

namespace proofread::solvers {
namespace {

template <class S>
void obey_all_laws(const recipe& r) {
  const stored<S> on = store(cooked<S>(r));
  for (const entry<S>& solver : catalogue<S>()) {
    if (solver.what.bound == stability::statistical) continue;
    const auto broken = broken_laws(solver, on);
    for (const std::string& law : broken) RC_LOG() << law << "\n";
    RC_ASSERT(broken.empty());
  }
}

#define LAWS(S)                                                    \
  RC_GTEST_PROP(least_squares_solvers, obey_all_laws_in_##S, ()) { \
    obey_all_laws<S>(*recipes(penalty::none));                     \
  }                                                                \
  RC_GTEST_PROP(ridge_solvers, obey_all_laws_in_##S, ()) {         \
    obey_all_laws<S>(*recipes(penalty::positive));                 \
  }
PROOFREAD_SOLVER_SCALARS(LAWS)

}  // namespace
}  // namespace proofread::solvers
