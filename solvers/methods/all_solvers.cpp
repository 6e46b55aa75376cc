// SPDX-License-Identifier: MIT
#include "solvers/methods/all_solvers.hpp"

namespace proofread::solvers {

#define PROOFREAD_SOLVER(name)       \
  extern const claims name##_claims; \
  template <class S>                 \
  outcome<S> name(const problem<S>& p);
#include "solvers/methods/all_solvers.def"
#undef PROOFREAD_SOLVER

template <class S>
std::vector<entry<S>> all_solvers() {
  std::vector<entry<S>> found{
#define PROOFREAD_SOLVER(name) {name##_claims, name<S>},
#include "solvers/methods/all_solvers.def"
#undef PROOFREAD_SOLVER
  };
  std::erase_if(found, [](const entry<S>& one) { return !exists_for<S>(one.what.scalars); });
  return found;
}

#define INSTANTIATE(S) template std::vector<entry<S>> all_solvers();
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
