// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// x.f(a) as f(x, a), where x is a name or a call and its point stands at `dot`; x.dot(a) as x*a,
/// which fits for matrices and says what would fit for vectors.
std::vector<edit> method_as_function(std::string_view text, std::size_t dot);

}  // namespace proofread::identities
