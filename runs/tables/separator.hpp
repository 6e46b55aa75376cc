// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace proofread::runs {

/// What stands between the fields of a delimited text from `begin` on (row_reader.hpp): one that
/// parts the first rows evenly, then the one by which most fields are numbers, then the one with
/// most fields, then the first of tab ; | , and blanks.
char separator_of(std::string_view text, std::size_t begin);

}  // namespace proofread::runs
