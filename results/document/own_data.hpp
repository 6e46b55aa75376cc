// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
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
  /// Digits of the fitted values X*w, by their norm; all solutions have the same. NaN where it gave
  /// no answer.
  double fitted = std::numeric_limits<double>::quiet_NaN();
  double seconds = 0;
  double operations = 0;
  bool left_out = false;      ///< it may take too long; known to the run alone
  std::string known_as = {};  ///< the call of other software that computes the same; often empty
  int rank = -1;              ///< that it found; -1 where it finds none
  bool basic = false;         ///< it left out the dependent columns, and its digits are of the
                              ///< solution without them; 0 for these
};

/// A column that is a combination of those before it, in the numbers as they are written.
struct dependent_column {
  std::string column;
  std::string relation;  ///< "b = 2.54*a"
};

/// A number that other software gave, held to the exact one.
struct given_value {
  std::string name;            ///< "a", "standard error of a", "R^2"
  std::string given;           ///< as it was given
  std::string exact;           ///< to 17 digits
  double digits = 0;           ///< that are right
  bool rounded_right = false;  ///< it is the exact number, rounded to the digits that were given
};

/// A least-squares problem from a file, and every solver on it.
struct own_data {
  std::string file, target;
  std::vector<std::string> remarks;  ///< how the file was understood, a sentence each
  std::vector<std::string> names;    ///< of the coefficients
  std::vector<double> values;        ///< exact solution of the data as written
  std::vector<std::string> exact;    ///< the same to 17 digits
  std::vector<double> attainable;  ///< digits of the exact solution of the data as stored in double
  int rows = 0;
  int rank = 0;         ///< of X as written
  int stored_rank = 0;  ///< of X as stored in double
  bool unique = true;
  std::vector<dependent_column> dependent;
  std::vector<std::string> unidentified;  ///< coefficients in which solutions differ
  std::vector<double> without;  ///< the solution without the dependent columns, 0 for these; empty
                                ///< if unique
  std::vector<given_value> given;
  double condition = 0;         ///< of X
  double solved_condition = 0;  ///< of [X; sqrt(lambda)*I]
  double lambda = 0;
  bool centred = false;  ///< lambda does not penalise the intercept: condition, rank and bounds are
                         ///< of the centred columns
  std::vector<data_trial> trials;
  std::string recommended;  ///< the solver to use; empty if none
  std::vector<std::string>
      advice;  ///< why, at what cost, and what else would help; a sentence each
};

/// The fewest attainable digits of a coefficient.
double attainable_of_all(const own_data& of);

bool depends_on_others(const own_data& of, const std::string& column);

}  // namespace proofread::results
