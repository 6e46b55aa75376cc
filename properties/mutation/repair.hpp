// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// A statement near a refuted one that holds.
struct near_truth {
  std::string change;  ///< "holds with X' for X", "holds if A is symmetric"
  std::string text;    ///< the whole, a one-liner
  verdict result = verdict::supported;
};

struct repair_options {
  check_options how;  ///< seed, key and stop; levels and points are the search's own
  std::chrono::milliseconds time{1000};
  std::size_t most = 3;
  std::vector<std::string> conditions;  ///< relations that hold elsewhere in the note, as text
};

/// What is near and true, the smallest change first: the mutation operators backwards, then added
/// hypotheses (a word of a declared matrix, a sign of a scalar, sizes that agree, a condition that
/// the note uses elsewhere). Only what is certified, or supported at the exact level by many points
/// inside its hypotheses, nothing that is much farther than the nearest, and nothing without a
/// value at most points where the refuted statement has one. None where every value is given. The
/// search ends when its thread has spent its time.
std::vector<near_truth> repairs_of(const identities::proposition& refuted,
                                   const repair_options& options);

/// The conditions that a proposition states: relations among its hypotheses and premises, as text.
std::vector<std::string> conditions_of(const identities::proposition& problem);

}  // namespace proofread::properties
