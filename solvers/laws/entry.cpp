// SPDX-License-Identifier: MIT
#include "solvers/laws/entry.hpp"

#include <algorithm>

namespace proofread::solvers {

bool accepts(const claims& what, index n, index d, index rank, bool positive_lambda) {
  if (what.fits == shapes::tall && n < d) return false;
  if (what.fits == shapes::wide && n > d) return false;
  if (what.minimises == objective::ridge && !positive_lambda) return false;
  if (what.minimises == objective::least_squares && positive_lambda) return false;
  return what.needs == rank_need::any || positive_lambda || rank == std::min(n, d);
}

}  // namespace proofread::solvers
