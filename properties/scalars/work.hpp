// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

/// Work is counted, never timed, so that what ends a search is a function of its input and a seed
/// gives the same document on every machine. A unit is about one multiplication of machine words;
/// every loop of arithmetic counts what it is about to do. All counts are those of one thread.
struct work_meter {
  std::int64_t done = 0;
  std::int64_t look_at = 0;  ///< from here on `look` is called
  std::int64_t limit = std::numeric_limits<std::int64_t>::max();
  std::int64_t granted = 0;  ///< by the scope that set the limit
  int scopes = 0;
  const std::atomic<bool>* stop = nullptr;

  void look();
  bool interrupted() const { return stop != nullptr && stop->load(std::memory_order_relaxed); }
};
inline constinit thread_local work_meter meter_of_thread{};

/// Counts what is about to be done. Inside a work_scope: undecidable_value past its limit, and once
/// the work of this thread was interrupted.
inline void count_work(std::int64_t units) {
  work_meter& here = meter_of_thread;
  here.done += units;
  if (here.done >= here.look_at) here.look();
}

/// Machine words of an S: the units of one operation on it.
template <typename S>
inline constexpr std::int64_t words_of =
    std::max<std::int64_t>(1, static_cast<std::int64_t>(sizeof(S) / sizeof(std::int64_t)));

/// Bounds the work of one evaluation: past `most` units count_work throws undecidable_value until
/// the scope ends. Inner scopes do not widen. It stands where undecidable_value is caught.
class work_scope {
 public:
  explicit work_scope(std::int64_t most);
  ~work_scope();
  work_scope(const work_scope&) = delete;
  work_scope& operator=(const work_scope&) = delete;

 private:
  std::int64_t limit_before_;
  std::int64_t granted_before_;
};

/// The bound of a search, which looks at it between two points: nothing is thrown.
class work_limit {
 public:
  explicit work_limit(std::int64_t most);
  /// Spent or interrupted: time to end.
  bool passed() const { return spent() || meter_of_thread.interrupted(); }
  bool spent() const { return left() == 0; }
  std::int64_t left() const { return std::max<std::int64_t>(0, end_ - meter_of_thread.done); }

 private:
  std::int64_t end_;
};

/// Does `work` inside a work_scope; false if it was given up before its end.
template <typename Work>
bool within_work(std::int64_t most, const Work& work) {
  const work_scope scope(most);
  try {
    work();
    return true;
  } catch (const undecidable_value&) {
    return false;
  }
}

/// While it lives, `stop` ends the work of this thread once it is true; null: nothing does.
class stoppable_work {
 public:
  explicit stoppable_work(const std::atomic<bool>* stop);
  ~stoppable_work() { meter_of_thread.stop = before_; }
  stoppable_work(const stoppable_work&) = delete;
  stoppable_work& operator=(const stoppable_work&) = delete;

 private:
  const std::atomic<bool>* before_;
};

}  // namespace proofread::properties
