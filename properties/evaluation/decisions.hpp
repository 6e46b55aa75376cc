// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

/// The decisions (is this pivot zero? which sign has this?) an exact evaluation takes, in order, so
/// that a ball evaluation at the same rational point can take the same ones: a rank or a valuation
/// that no enclosure can decide is decided exactly, at the very same point.
///
/// Only decisions that steer the evaluator (pinv, rank, elimination over series, kinks, comparisons
/// in limits) go through the log; both scalars run the same code, so the order is the same. A ball
/// whose own enclosure contradicts the recorded decision is an internal error (std::logic_error).
///
/// A limit that starts again with more terms (series_too_short) first forgets what it had decided:
/// it keeps mark() at its start and calls rewind(mark) before every attempt, when recording and
/// when replaying. Decisions do not depend on the number of terms.
struct decision_log {
  std::vector<std::int64_t> taken;  ///< coded by settle()
  std::size_t next = 0;             ///< replay position
  bool recording = false;

  std::size_t mark() const { return recording ? taken.size() : next; }
  void rewind(std::size_t mark) {
    if (recording) taken.resize(mark);
    if (!recording) next = mark;
  }
};

/// Will the next decision be looked up?
inline bool replaying(const decision_log* log) {
  return log != nullptr && !log->recording && log->next < log->taken.size();
}

/// What a decision was about; part of its code, so that replaying on another path is noticed.
enum class decision : std::uint8_t { sign, zero, valuation, choice };

/// Takes one decision. `own` is what the scalar knows by itself, if anything. Recording: `own` is
/// appended. Replaying: the recorded value is returned, whatever the scalar knows. Otherwise `own`,
/// possibly nothing. Throws std::logic_error if a replayed sign, zero or valuation contradicts
/// `own`, undecidable_value if the log holds another kind of decision at this position.
inline std::optional<std::int64_t> settle(decision_log* log, decision kind,
                                          std::optional<std::int64_t> own) {
  constexpr std::int64_t kinds = 4;
  if (log == nullptr) return own;
  if (log->recording) {
    if (own) log->taken.push_back(*own * kinds + static_cast<std::int64_t>(kind));
    return own;
  }
  if (!replaying(log)) return own;
  const std::int64_t code = log->taken[log->next++];
  if ((code & (kinds - 1)) != static_cast<std::int64_t>(kind)) {
    throw undecidable_value("the exact evaluation took another path at this point");
  }
  const std::int64_t value = (code - static_cast<std::int64_t>(kind)) / kinds;
  if (kind != decision::choice && own && *own != value) {
    throw std::logic_error("an enclosure contradicts the decision taken exactly at the same point");
  }
  return value;
}

}  // namespace proofread::properties
