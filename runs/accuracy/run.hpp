// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/document/document.hpp"

namespace proofread::runs {

/// What the options of `proofread accuracy` select, as text.
struct accuracy_options {
  bool full = false;   ///< the long sweep; otherwise the one that takes seconds
  bool fresh = false;  ///< measure again what an interrupted run left in the output
  bool strd = true;
  bool paths = true;
  std::vector<std::string> solvers, scalars, families, kappas, lambdas;
  std::vector<int> rows, cols;
  std::optional<std::uint64_t> seed;
  int jobs = 1;
  bool quiet = false;
  std::string output;  ///< where rows are kept while they come in; "" or "-": nowhere
};

/// A run, or why there was none.
struct accuracy_outcome {
  results::document document;
  std::string error;
};

/// Sweeps as selected. An output file that an interrupted run left is continued if everything that
/// determines rows is the same: the selection, the version, and the seed where one is given. Then
/// its rows and its seed are kept, and what it has is not measured again. Otherwise the run starts
/// afresh, and says so. From the start until the sweep is complete the file is written anew about
/// once a second, marked interrupted.
accuracy_outcome run_accuracy(const accuracy_options& asked);

}  // namespace proofread::runs
