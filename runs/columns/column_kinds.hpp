// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// What the fields of a column are. Missing values are none of them.
enum class column_kind { nothing, numbers, booleans, text };

/// What the numbers say of their decimal mark.
struct mark_evidence {
  using place = std::pair<std::size_t, std::size_t>;  ///< row, column
  bool point = true;               ///< every number can be read with a decimal point
  bool comma = true;               ///< and with a decimal comma
  std::optional<place> not_point;  ///< the first that cannot be read with a point
  std::optional<place> either;     ///< the first with a comma that means two things
};

struct kinds_of_columns {
  std::vector<column_kind> columns;  ///< one for each that was asked for
  mark_evidence marks;
};
/// By these rows.
kinds_of_columns column_kinds(const text_table& table, const std::vector<std::size_t>& rows,
                              const std::vector<std::size_t>& columns);

}  // namespace proofread::runs
