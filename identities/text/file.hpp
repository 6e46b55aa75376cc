// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <limits>
#include <string>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// The content of a file that was named by a person or by a document. "-" is standard input.
/// Errors ("PATH: it is a directory"): what is no regular file is refused unopened, so that no pipe
/// is waited for and no device read; so is what is larger than `most` bytes.
expected<std::string> read_file(const std::string& path,
                                std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace proofread::identities
