// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
#include <string>
#include <string_view>

namespace proofread::results {

/// Text of others as it may stand in a message or a report: valid UTF-8 without control characters.
/// Tabs and line ends become spaces, other control characters and invalid bytes U+FFFD; of more
/// than `most` code points the last is "~" in place of the rest.
std::string printable(std::string_view text,
                      std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace proofread::results
