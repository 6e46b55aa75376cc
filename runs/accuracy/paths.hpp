// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "runs/accuracy/steps.hpp"

namespace proofread::runs {

/// The ridge solutions w(lambda) of one tall problem of full rank and one of deficient rank for
/// lambda from 1e-12 to 1e12 in half decades, solved over Q, with their distances to both limits:
///   w(lambda) -> pinv(X)*y,  ||w(lambda) - pinv(X)*y|| <= lambda ||pinv(X)||^2 ||pinv(X)*y||
///   lambda*w(lambda) -> X'*y,  ||lambda*w(lambda) - X'*y|| <= ||X||^2 ||X'*y||/lambda
std::vector<accuracy_step> path_steps(std::uint64_t seed);

}  // namespace proofread::runs
