// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/evidence/evidence.hpp"

namespace proofread::properties {

/// How a proposition is put to the test.
struct check_options {
  std::uint64_t seed = 0;  ///< expanded to 256 bits; the same seed gives the same findings
  std::array<std::uint64_t, 4>
      key{};  ///< fresh entropy for certificates; derived from seed when pinned
  std::vector<level> levels = {level::exact, level::double_precision, level::mp50, level::mp100};
  std::vector<int> points = {100, 100, 20, 5};  ///< per level, in the order of `level`
  /// Units of work (scalars/work.hpp) after which a search or a level takes no further point; one
  /// that has none by then stays undecided; after three times as many the verdict ends.
  std::int64_t patience = 300'000'000;
  /// A counterexample is made small before it is shown; false: it is told as it was met.
  bool smallest = true;
  /// Of the solver on each question that no certificate settles everywhere; 0: it is asked nothing.
  std::int64_t solver_steps = 30'000;
  const std::atomic<bool>* stop = nullptr;  ///< set to true: finish soon; no verdict but refuted
};

/// Puts a proposition to the test at the chosen levels (design: Verdicts).
finding check(const identities::proposition& problem, const check_options& options);

}  // namespace proofread::properties
