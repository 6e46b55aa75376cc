// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// Adds to the problem of a text the whole text with each of its mends, where `read` takes it; what
/// is wrong after that is mended in turn, the k-th way after the k-th mend where that leads on;
/// lines that need more mends than another are left out. Places count from the beginning of the
/// text; newlines become blanks.
void add_corrected(diagnostic& problem, const std::string& text,
                   const std::function<std::optional<diagnostic>(const std::string&)>& read);

}  // namespace proofread::identities
