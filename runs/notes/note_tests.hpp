// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "properties/evidence/evidence.hpp"

namespace proofread::runs {

/// One test that CTest runs: a note reads without problems ("ridge/note"), or a goal at one level
/// ("ridge/push-through.2/exact"). A refutation is one test a level, over all its goals. Where the
/// level means nothing (malformed content, `because shapes`) there is one test, at the first level.
struct note_test {
  std::string name;                     ///< as CTest shows it: what CMake reads otherwise is %XX
  std::optional<properties::level> at;  ///< nullopt: the note itself
  const identities::block* part = nullptr;
  std::vector<const identities::goal*> goals;
};

/// Every level, in order.
const std::vector<properties::level>& all_levels();

/// The tests of a note at these levels (at least one), in its order. They point into the note.
std::vector<note_test> tests_of(const identities::note& from,
                                const std::vector<properties::level>& levels = all_levels());

}  // namespace proofread::runs
