// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::runs {

/// A file of numbers as UTF-8.
struct decoded_text {
  std::string text;
  std::vector<std::string> remarks;  ///< what it was before
};
/// From UTF-16 by its byte order mark, from gzip by its first bytes; what is no UTF-8 is read as
/// Latin-1. Errors: half a UTF-16 unit, a gzip file that is broken or larger than `most` bytes, a
/// zip archive or workbook.
identities::expected<decoded_text> decoded(std::string bytes, std::size_t most = 1U << 30U);

}  // namespace proofread::runs
