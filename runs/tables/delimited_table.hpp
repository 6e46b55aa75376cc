// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// Rows of fields (row_reader.hpp), separated as separator.hpp finds, or as a first line `sep=;`
/// says. Understood of the heading, each with a remark: a comment before the first row with a name
/// for each column, one name fewer than there are fields (the first are names of rows), a row of
/// units below the names, a separator at the end of every line.
/// Errors with their place: a row of another length, a quote that does not end, no rows.
identities::expected<text_table> read_delimited(std::string_view text,
                                                heading first = heading::by_its_fields);

}  // namespace proofread::runs
