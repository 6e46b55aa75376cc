// SPDX-License-Identifier: MIT
#pragma once

#include "results/document/document.hpp"

namespace proofread::results {

/// A document in which every part of the results occurs: each verdict, each kind of block, a
/// counterexample, a skipped level, an infinite number, a problem of a note.
document sample_results();

/// The same, and what mutants, assumptions, accuracy and repair add to it.
document full_sample();

}  // namespace proofread::results
