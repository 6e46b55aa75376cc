// SPDX-License-Identifier: MIT
#include "solvers/problems/stop.hpp"

namespace proofread::solvers {

namespace {

thread_local const std::atomic<bool>* watched = nullptr;

}  // namespace

stoppable::stoppable(const std::atomic<bool>& flag) : before_(watched) { watched = &flag; }

stoppable::~stoppable() { watched = before_; }

void stop_if_asked() {
  if (watched != nullptr && watched->load(std::memory_order_relaxed)) throw stopped();
}

}  // namespace proofread::solvers
