// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "results/document/document.hpp"

namespace proofread::results {

/// A document and what messages call it.
struct named_results {
  std::string name;
  results::document document;
};

/// What came of joining documents.
struct merged {
  results::document document;
  std::string error;               ///< empty, or why they are not parts of one document
  std::vector<std::string> notes;  ///< what a reader should know: different machines, seeds
};

/// Joins documents of different commands, of different notes and of the shards of one run. The
/// shards of a run, in any order, give the document of the run, times apart. Errors: different
/// versions of proofread; shards of different seeds, commits, levels or counts, one given twice or
/// (unless `partial`) missing; two documents that contradict each other, or have two files of one
/// note name; nothing stated or measured in any. What several documents say in the same words is
/// taken once.
merged merge(std::vector<named_results> parts, bool partial = false);

}  // namespace proofread::results
