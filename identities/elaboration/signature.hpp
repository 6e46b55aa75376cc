// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// The inferred or declared signature, as it could be typed before `|-`: "X : n x d, lambda > 0".
std::string signature(const proposition& p);

}  // namespace proofread::identities
