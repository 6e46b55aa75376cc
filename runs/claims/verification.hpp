// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>

#include "results/document/document.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/conduct/shard.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {

/// Results of another run with the same settings and randomness, by statement_key.
using earlier_results = std::map<std::string, results::goal_result>;

/// The same for goals that are the same statement under the same name; the goal is well-formed.
std::string statement_key(const identities::goal& goal);

/// How a catalogue is verified.
struct verification {
  settings how;
  entropy randomness;
  shard part;  ///< of the selected blocks
  int jobs = 1;
  bool repairs = true;      ///< look for what is near a refuted statement and true
  earlier_results earlier;  ///< these are not checked again
  /// Called after each goal, from one thread at a time: how many are done, of how many, which was
  /// last.
  std::function<void(int done, int all, const std::string& name)> progress;
};

/// Checks every selected goal of the notes on `jobs` threads. Stops soon after interrupted() is
/// set: goals not reached are undecided with that reason. The same randomness gives the same
/// findings.
results::document verify(const request& asked, const verification& run);

/// Checks one goal; malformed content is a finding too.
properties::finding check_goal(const identities::goal& goal, const settings& how,
                               const entropy& randomness);

}  // namespace proofread::runs
