// SPDX-License-Identifier: MIT
// Random specimens of problems for the laws.
#pragma once

#include <rapidcheck.h>

#include "solvers/problems/specimen.hpp"

namespace proofread::solvers {

// Sizes up to `largest`; with or without lambda.
enum class penalty { none, positive };
rc::Gen<specimen> specimens(penalty with, index largest = 8);

}  // namespace proofread::solvers
