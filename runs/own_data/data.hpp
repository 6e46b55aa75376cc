// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "results/document/document.hpp"
#include "runs/tables/number_table.hpp"

namespace proofread::runs {

/// What `proofread accuracy --data` is asked.
struct data_options {
  std::string file;
  std::string target;      ///< the column y: its name, or its number from 1
  std::string lambda;      ///< empty: 0
  bool intercept = false;  ///< a column of ones in front
  heading first = heading::by_its_fields;
  std::vector<std::string> solvers;
  std::function<void(int done, int all, const std::string& what)> progress;
};

/// Reads the data, solves them exactly as written and as stored, and runs every solver in double.
struct data_outcome {
  results::own_data report;
  std::vector<results::measurement> measurements;  ///< the same as rows of results
  bool stopped = false;                            ///< interrupted before the exact solution
  std::vector<std::string> remarks;                ///< what one may not have meant
  std::string error;                               ///< file:line:column: ..., or what does not fit
};
data_outcome run_data(const data_options& asked);

}  // namespace proofread::runs
