// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "identities/expression/expression.hpp"

namespace proofread::properties {

/// The value of an exponent, or of the end of a sum, that is made of integers and sizes.
std::optional<double> integer_of(const identities::expression& node,
                                 const std::map<std::string, std::int64_t>& sizes);

}  // namespace proofread::properties
