// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "results/baseline/baseline.hpp"

namespace proofread::results {

/// One row in which a run differs from its baseline.
struct difference {
  std::string what;  ///< "lost strength", "missing", "digits of solutions, double", ...
  std::string name;  ///< the claim, "SOLVER on FAMILY", the note, the document
  std::string before, now;
  std::string path;  ///< of the note, where known
  std::size_t line = 0;
};

struct comparison {
  std::vector<difference> regressions;   ///< any of them closes the gate
  std::vector<difference> improvements;  ///< new rows too
  int claims = 0, measures = 0;          ///< that were compared
  /// What else is not as it was: the program, more points, and where the gate is closed a seed that
  /// is none of the baseline's. A sentence each.
  std::vector<std::string> remarks;
};

/// Holds a run to a baseline. Regressions: a statement that is missing, renamed, changed, of
/// another kind, of a weaker verdict or scope, or undecided at a level that decided; a note that
/// states nothing or has problems; a new statement that does not pass; a measure below its
/// reference by more than its noise, or missing; fewer points at a level; a mutant that survives; a
/// hypothesis that became superfluous or is no longer there. What only the run has and passes is an
/// improvement.
comparison compare(const baseline& held, const document& current);

}  // namespace proofread::results
