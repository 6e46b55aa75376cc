// SPDX-License-Identifier: MIT
#include "properties/mutation/trial.hpp"

#include <algorithm>

namespace proofread::properties {

finding try_mutant(const identities::proposition& mutant, const check_options& options) {
  constexpr int few = 10;
  check_options whole = options;
  whole.smallest = false;
  check_options brief = whole;
  brief.levels = {level::exact};
  brief.points[0] = std::min(few, options.points[0]);
  brief.solver_steps = 0;  // asked once, below
  finding found = check(mutant, brief);
  const bool settled = found.result == verdict::refuted || (found.proof && found.proof->everywhere);
  if (settled || (options.stop && options.stop->load())) return found;
  return check(mutant, whole);
}

}  // namespace proofread::properties
