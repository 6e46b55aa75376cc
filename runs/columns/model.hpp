// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// What a person says of the columns. Columns are called by their names, or their numbers from 1.
struct model_request {
  std::string target;
  std::vector<std::string> columns;  ///< those of X; empty: all but the target
  std::vector<std::string> drop;     ///< but not these
  std::string formula;               ///< in place of the three: "y ~ a + b", "y ~ . - c + 0"
  bool intercept = false;            ///< a formula has one unless it says + 0 or - 1
};

struct model {
  std::size_t target = 0;
  std::vector<std::size_t> columns;
  bool named_by_user = false;  ///< and not all that there are
  bool intercept = false;
  std::vector<std::string> remarks;
};

/// Errors: a name that no or several columns have, no columns, a formula that is none.
identities::expected<model> model_of(const text_table& table, const model_request& asked);

}  // namespace proofread::runs
