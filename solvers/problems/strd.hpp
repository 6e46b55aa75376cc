// SPDX-License-Identifier: MIT
// The NIST Statistical Reference Datasets for linear least squares, read from their own files.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Numbers stay decimal text: what they are in binary is the reader's choice.
struct strd_set {
  std::string name;
  bool intercept = false;                   // the model has B0
  bool polynomial = false;                  // one predictor, its powers are the columns
  std::vector<std::string> y;               // n
  std::vector<std::vector<std::string>> x;  // n rows of predictors
  std::vector<std::string> estimates;       // certified B
  std::vector<std::string> deviations;      // certified standard deviations of B
  std::string residual_deviation, r_squared, residual_sum_of_squares;
};

struct strd_error {
  int line;  // of the file, from 1
  std::string text;
};

// Reads one file in the NIST format (LF or CRLF): the header says where certified values and data
// stand, how many predictors, parameters and observations there are.
std::variant<strd_set, strd_error> parse_strd(std::string_view file);

// The number that decimal text such as -0.67E-01 stands for; text as parse_strd accepts it.
rational decimal(std::string_view text);

enum class powers {
  exact,   // data rounded to S if at all, powers of the predictor without rounding
  working  // powers by repeated multiplication in S, as programs do it
};

// X and y of the model with every datum rounded to S (rational: exactly as printed), as rationals.
template <class S>
problem<rational> stored_problem(const strd_set& set, powers how);

// The same in S.
template <class S>
problem<S> working_problem(const strd_set& set);

}  // namespace proofread::solvers
