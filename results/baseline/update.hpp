// SPDX-License-Identifier: MIT
#pragma once

#include "results/baseline/baseline.hpp"

namespace proofread::results {

/// The baseline that a run leaves when its differences are meant: its statements, and measures that
/// keep their reference where they are within the noise of it, so that nothing drifts.
baseline updated(const baseline& held, const document& current);

}  // namespace proofread::results
