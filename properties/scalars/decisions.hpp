// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
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

  /// Begins the decisions of one part of a statement (0 <= part < 2^40). A ball that took fewer or
  /// more decisions than were recorded, because either side gave up on the way, finds its place
  /// again here; without a record of this part it is on its own until the next one.
  void begin(std::int64_t part) {
    if (recording) {
      taken.push_back(first_part + part);
      return;
    }
    const auto from = taken.cbegin() + static_cast<std::ptrdiff_t>(std::min(next, taken.size()));
    const auto found = std::find(from, taken.cend(), first_part + part);
    const bool known = found != taken.cend();
    const auto place = known ? found + 1 : std::find_if(from, taken.cend(), is_part);
    next = static_cast<std::size_t>(place - taken.cbegin());
  }

  /// No decision is held, at most marks of parts.
  bool empty() const { return std::all_of(taken.begin(), taken.end(), is_part); }

  static bool is_part(std::int64_t code) { return code < first_part / 2; }

 private:
  static constexpr std::int64_t first_part = std::numeric_limits<std::int64_t>::min();
};

/// Will the next decision be looked up?
inline bool replaying(const decision_log* log) {
  return log != nullptr && !log->recording && log->next < log->taken.size() &&
         !decision_log::is_part(log->taken[log->next]);
}

/// What a decision was about; part of its code, so that replaying on another path is noticed.
enum class decision : std::uint8_t { sign, zero, valuation, pivot };

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
  if (kind != decision::pivot && own && *own != value) {
    throw std::logic_error("an enclosure contradicts the decision taken exactly at the same point");
  }
  return value;
}

}  // namespace proofread::properties
