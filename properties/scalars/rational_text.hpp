// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// "12", "-0.1", "1e-3", "2.5E4", "3/4", "-1.5/7"; nullopt for anything else, a zero denominator
/// included. undecidable_value if the number exceeds the budget ("1e999999999").
std::optional<rational> parse_rational(std::string_view text);
/// "3", "-1/2".
std::string to_text(const rational& q);

}  // namespace proofread::properties
