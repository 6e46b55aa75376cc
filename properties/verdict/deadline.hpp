// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// The time one search or one level may take. Past it no further point is drawn; what was found
/// counts. Only statements whose points take a hundredth of a second or more ever get there.
class deadline {
 public:
  explicit deadline(const check_options& options)
      : stop_(options.stop), end_(clock::now() + options.patience) {}
  bool passed() const { return (stop_ && stop_->load()) || clock::now() >= end_; }

 private:
  using clock = std::chrono::steady_clock;
  const std::atomic<bool>* stop_;
  clock::time_point end_;
};

}  // namespace proofread::properties
