// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "results/document/document.hpp"
#include "runs/columns/model.hpp"
#include "runs/columns/number_table.hpp"

namespace proofread::runs {

/// What `proofread accuracy --data` is asked.
struct data_options {
  std::string file;
  model_request model;     ///< which columns
  number_request numbers;  ///< how their fields are read; its columns are those of the model
  heading first = heading::by_its_fields;
  std::string lambda;               ///< empty: 0
  bool penalise_intercept = false;  ///< lambda > 0 is for the intercept, too
  std::string coefficients;         ///< what other software gave (given.hpp); empty: nothing
  std::vector<std::string> solvers;
  std::function<void(int done, int all, const std::string& what)> progress;
};

/// Reads the data, solves them exactly as written and as stored, and runs every solver in double.
struct data_outcome {
  results::own_data report;
  std::vector<results::measurement> measurements;  ///< the same as rows of results
  bool stopped = false;                            ///< interrupted before the exact solution
  std::string error;                               ///< file:line:column: ..., or what does not fit
};
data_outcome run_data(const data_options& asked);

/// Tells of one of four stages.
void enter_stage(const data_options& asked, int done, const std::string& what);

}  // namespace proofread::runs
