// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// The inferred or declared signature, as it could be typed before `|-`: "X : n x d, lambda > 0".
std::string signature(const proposition& p);

/// "GIVEN |- STATEMENT", or the statement alone where nothing is given.
std::string typed_line(const std::string& given, const std::string& statement);

/// The proposition as it could be typed: its signature and its statement.
std::string typed_line(const proposition& p);

}  // namespace proofread::identities
