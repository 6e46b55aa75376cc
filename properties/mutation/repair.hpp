// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// A statement near a refuted one that holds.
struct near_truth {
  std::string change;  ///< "holds with X' for X", "holds if A is symmetric"
  std::string text;    ///< the whole, a one-liner
  std::string line;    ///< what a reader changes: the statement alone where no hypothesis changes
  verdict result = verdict::supported;
};

struct repair_options {
  check_options how;  ///< what a repair is checked with; at every level, each with less work
  int trials = 400;   ///< candidates that are put to the test, the nearest first
  std::size_t most = 3;
  std::string counterexample;           ///< a one-liner that fails with every value given, or empty
  std::int64_t largest_size = 0;        ///< of the counterexample
  std::vector<std::string> conditions;  ///< relations that hold elsewhere in the note, as text
};

/// What is near and true, the smallest change first: the mutation operators backwards, then added
/// hypotheses (a word of a declared matrix, a sign of a scalar, sizes that agree, a condition that
/// the note uses elsewhere). Each stands here only if it is certified or decided, or an equation
/// that many points inside its hypotheses support, and once more as a statement of its own, as it
/// is printed. Nothing that is much farther than the nearest, and nothing without a value at most
/// points where the refuted statement has one, or at the counterexample; where that has a size
/// above 3, nothing that is not certified. One change of each side of an equation, for two that
/// hold have the same value, and one of each node of another statement; of the added hypotheses
/// none that implies another. None where every value is given. The search is bounded by counts
/// (trials, points, operations), so the same key finds the same.
std::vector<near_truth> repairs_of(const identities::proposition& refuted,
                                   const repair_options& options);

/// The conditions that a proposition states: relations among its hypotheses and premises, as text.
std::vector<std::string> conditions_of(const identities::proposition& problem);

}  // namespace proofread::properties
