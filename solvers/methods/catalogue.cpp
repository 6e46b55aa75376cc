// SPDX-License-Identifier: MIT
#include "solvers/methods/catalogue.hpp"

#include <algorithm>

namespace proofread::solvers {

#define PROOFREAD_SOLVER(name)       \
  extern const claims name##_claims; \
  template <class S>                 \
  outcome<S> name(const problem<S>& p);
#include "solvers/methods/catalogue.def"
#undef PROOFREAD_SOLVER

namespace {

template <class S>
bool exists(scalar_set scalars) {
  if (is_exact<S>) return scalars == scalar_set::all || scalars == scalar_set::exact_only;
  if (std::is_same_v<S, double> && scalars == scalar_set::double_only) return true;
  return scalars == scalar_set::all || scalars == scalar_set::floating;
}

}  // namespace

template <class S>
std::vector<entry<S>> catalogue() {
  std::vector<entry<S>> found{
#define PROOFREAD_SOLVER(name) {name##_claims, name<S>},
#include "solvers/methods/catalogue.def"
#undef PROOFREAD_SOLVER
  };
  std::erase_if(found, [](const entry<S>& one) { return !exists<S>(one.what.scalars); });
  return found;
}

bool accepts(const claims& what, index n, index d, index rank, bool positive_lambda) {
  if (what.fits == shapes::tall && n < d) return false;
  if (what.fits == shapes::wide && n > d) return false;
  if (what.minimises == objective::ridge && !positive_lambda) return false;
  if (what.minimises == objective::least_squares && positive_lambda) return false;
  return what.needs == rank_need::any || positive_lambda || rank == std::min(n, d);
}

#define INSTANTIATE(S) template std::vector<entry<S>> catalogue();
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

}  // namespace proofread::solvers
