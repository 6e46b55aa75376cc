// SPDX-License-Identifier: MIT
#pragma once

#include "reports/results.hpp"

namespace proofread::reports {

/// A document in which every part of the results occurs: each verdict, each kind of block, a
/// counterexample, a skipped level, an infinite number, a problem of a note.
results sample_results();

/// The same, and what mutants, assumptions, accuracy and repair add to it.
results full_sample();

}  // namespace proofread::reports
