// SPDX-License-Identifier: MIT
// Files made up to go wrong, and what is right for them by a route of its own.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "solvers/scalars/matrix.hpp"

namespace proofread::runs {

/// A table, and how it is written.
struct trap {
  std::string kind;
  std::vector<std::vector<std::string>> cells;  ///< plain decimals, y last
  bool intercept = false;
  std::string lambda = "0";
  char separator = ',';
  std::function<std::string(const std::string&)> write = [](const std::string& x) { return x; };
  std::string line_end = "\n";
};

inline const std::vector<std::string> kinds{"plain",
                                            "sum of columns",
                                            "inches beside centimetres",
                                            "large offset",
                                            "tiny scale",
                                            "huge scale",
                                            "decimal comma",
                                            "identical columns",
                                            "wide",
                                            "one row",
                                            "constant",
                                            "near 2^53",
                                            "identical rows",
                                            "zero column",
                                            "thousands",
                                            "exponents",
                                            "currency",
                                            "perfect fit",
                                            "line ends",
                                            "ridge",
                                            "mixed scales",
                                            "shares of 100",
                                            "nearly dependent",
                                            "ridge, wide",
                                            "all zero"};

/// One of a kind, drawn; its file.
trap trap_of(std::size_t kind, unsigned seed);
std::string file_of(const trap& t);

/// The solution of minimal norm, or of ridge regression with a free intercept, and the rank.
struct answer {
  solvers::vector<solvers::rational> w;
  solvers::index rank;
};
answer expected_of(const trap& t);

solvers::rational value_of(const std::string& plain);
/// To sixty places, which is exact for what stands in the files.
std::string decimal_text(const solvers::rational& q);

}  // namespace proofread::runs
