// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace proofread::properties {

/// The decisions (is this pivot zero? which sign has this?) an exact evaluation takes, in order, so that a
/// ball evaluation at the same rational point can take the same ones: a rank or a valuation that no
/// enclosure can decide is decided exactly, at the very same point.
///
/// Only decisions that steer the evaluator (pinv, rank, elimination over series, kinks, comparisons in
/// limits) go through the log; both scalars run the same code, so the order is the same.
/// A ball whose own enclosure contradicts the recorded decision is an internal error (std::logic_error).
struct decision_log {
  std::vector<std::int8_t> taken;  ///< a ternary_sign each
  std::size_t next = 0;            ///< replay position
  bool recording = false;
};

}  // namespace proofread::properties
