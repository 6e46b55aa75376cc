// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/text/source.hpp"
#include "solvers/scalars/scalars.hpp"

namespace proofread::runs {

/// A ridge parameter as an option gives it: a decimal or a fraction, "0.5", "1e-3", "1/3". Errors:
/// no number, negative, and what double holds only as infinity or 0.
identities::expected<solvers::rational> read_lambda(const std::string& text);

}  // namespace proofread::runs
