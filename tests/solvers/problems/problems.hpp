// SPDX-License-Identifier: MIT
// Random recipes of problems for the laws.
#pragma once

#include <rapidcheck.h>

#include "solvers/problems/recipe.hpp"

namespace proofread::solvers {

// Sizes up to `largest`; with or without lambda.
enum class penalty { none, positive };
rc::Gen<recipe> recipes(penalty with, index largest = 8);

}  // namespace proofread::solvers
