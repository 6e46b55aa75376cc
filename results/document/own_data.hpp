// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace proofread::results {

/// The coefficient of a column of ones that was asked for.
inline constexpr const char* intercept_name = "(intercept)";

/// How one solver did on a problem of the user's own, coefficient by coefficient.
struct data_trial {
  std::string solver;
  std::string refused;  ///< why it declined, or was left out
  std::vector<double> digits;
  double least = 0;       ///< the fewest of them; NaN or infinite where it was not measured
  double guaranteed = 0;  ///< digits of the largest coefficient, as written, that its error bound
                          ///< leaves; NaN or infinite where it gave no answer
  double seconds = 0;
  double operations = 0;
  bool left_out = false;  ///< it may take too long; known to the run alone
};

/// A least-squares problem from a file, and every solver on it.
struct own_data {
  std::string file, target;
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
  std::string recommended;  ///< the solver to use; empty if none
  std::vector<std::string>
      advice;  ///< why, at what cost, and what else would help; a sentence each
};

/// The fewest attainable digits of a coefficient.
double attainable_of_all(const own_data& of);

}  // namespace proofread::results
