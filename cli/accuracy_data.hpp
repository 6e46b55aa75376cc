// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/results.hpp"

namespace proofread::cli {

/// What `proofread accuracy --data` is asked.
struct data_options {
  std::string file;
  std::string target;      ///< the column y: its name, or its number from 1
  std::string lambda;      ///< empty: 0
  bool intercept = false;  ///< a column of ones in front
  std::vector<std::string> solvers;
};

/// How one solver did, coefficient by coefficient.
struct data_trial {
  std::string solver;
  std::string refused;  ///< why it declined, or was left out
  std::vector<double> digits;
  double least = 0;       ///< the fewest of them
  double guaranteed = 0;  ///< digits of the largest coefficient that its error bound leaves
  double seconds = 0;
  double operations = 0;
};

struct data_report {
  std::vector<std::string> names;  ///< of the coefficients
  std::vector<double> values;      ///< exact solution of the data as written
  std::vector<double> attainable;  ///< digits of the exact solution of the data as stored in double
  int rows = 0;
  int rank = 0;
  bool unique = true;
  double condition = 0;         ///< of X
  double solved_condition = 0;  ///< of [X; sqrt(lambda)*I]
  double lambda = 0;
  std::vector<data_trial> trials;
  std::vector<reports::measurement> measurements;  ///< the same as rows of results
};

/// Reads the data, solves them exactly as written and as stored, and runs every solver in double.
struct data_outcome {
  data_report report;
  std::string error;  ///< file:line:column: ..., or what does not fit
};
data_outcome run_data(const data_options& asked);

/// Digits by solver and coefficient, what limits them, and which solver to use.
std::string data_text(const data_report& of);

/// The cheapest solver (by operations) whose worst coefficient is within half a digit of the best
/// that the data allow, or else the one with the most digits; nullptr when none answered.
const data_trial* best_solver(const data_report& of);

}  // namespace proofread::cli
