// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "properties/evidence/evidence.hpp"
#include "runs/notes/note_tests.hpp"

namespace proofread::cli {

/// What a test of a note says.
struct test_result {
  enum class sort : std::uint8_t { passes, skips, fails };
  sort what = sort::fails;
  std::string text;  ///< why, when it does not pass
};

/// Checks a goal at the given levels.
using checker = std::function<properties::finding(const identities::goal&,
                                                  const std::vector<properties::level>&)>;

/// A claim or step at one level: certified, decided or supported passes, refuted fails. Undecided
/// is a skip, but not at the first of the levels it is tested at: there it is one only if the
/// statement holds by what these levels say together, and fails otherwise. A refutation passes at a
/// level that refutes one of its statements. A level that does not is a skip; the first is one only
/// if another refutes. `because shapes` passes if one is malformed.
test_result outcome_of(const runs::note_test& test, const checker& check,
                       const std::vector<properties::level>& levels = runs::all_levels());

}  // namespace proofread::cli
