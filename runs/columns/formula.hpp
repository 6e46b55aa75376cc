// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::runs {

/// A model as R and statsmodels write it, as far as it names columns: y ~ a + b, y ~ . - c, + 0 or
/// - 1 for none and + 1 for an intercept. Names of other characters than letters, digits, _ and .
/// stand in backticks.
struct formula {
  std::string target;
  bool all = false;  ///< .
  bool intercept = true;
  std::vector<std::pair<std::string, bool>> terms;  ///< a column, and whether it is added
};

/// Errors: what is none, and terms that are computed (a:b, log(a)).
identities::expected<formula> read_formula(std::string_view text);

}  // namespace proofread::runs
