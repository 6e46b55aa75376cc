// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "runs/tables/number_table.hpp"

namespace proofread::runs {

/// Rows of fields separated by `,`, `;` or tab, whichever is most frequent in the first line;
/// fields may be quoted ("" is a quote), lines end in LF or CRLF, empty lines are passed over,
/// but in one column, where they are missing values.
/// Errors with their place: a row of another length, a missing value (empty, NA, N/A, null, ?), NaN
/// or infinity, a field that is no number, a quote that does not end, no rows.
identities::expected<number_table> read_delimited(std::string_view text,
                                                  heading first = heading::by_its_fields);

}  // namespace proofread::runs
