// SPDX-License-Identifier: MIT
// Leaving an exact solution early: over Q one can take minutes.
#pragma once

#include <atomic>
#include <exception>

namespace proofread::solvers {

// Thrown out of exact solutions when the flag of the thread is set.
struct stopped : std::exception {
  const char* what() const noexcept override { return "stopped"; }
};

// While it lives, exact solutions on this thread end with `stopped` soon after the flag is set.
class stoppable {
 public:
  explicit stoppable(const std::atomic<bool>& flag);
  ~stoppable();
  stoppable(const stoppable&) = delete;
  stoppable& operator=(const stoppable&) = delete;

 private:
  const std::atomic<bool>* before_;
};

// Throws `stopped` if a flag is watched and set.
void stop_if_asked();

}  // namespace proofread::solvers
