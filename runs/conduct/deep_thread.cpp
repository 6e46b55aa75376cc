// SPDX-License-Identifier: MIT
#include "runs/conduct/deep_thread.hpp"

#include <cstddef>
#include <utility>

namespace proofread::runs {

namespace {

// Trees are at most some thousand nodes high, definitions included; a node takes a few hundred
// bytes to some kilobytes. Pages that are not used cost nothing.
constexpr std::size_t stack_bytes = std::size_t{64} << 20;

}  // namespace

deep_thread::deep_thread(std::function<void()> work) : work_(std::move(work)) {
  const auto begin = [](void* itself) -> void* {
    auto& own = *static_cast<deep_thread*>(itself);
    try {
      own.work_();
    } catch (...) {
      own.thrown_ = std::current_exception();
    }
    return nullptr;
  };
  pthread_attr_t how;
  if (pthread_attr_init(&how) != 0) return;
  started_ = pthread_attr_setstacksize(&how, stack_bytes) == 0 &&
             pthread_create(&thread_, &how, begin, this) == 0;
  pthread_attr_destroy(&how);
}

void deep_thread::join() {
  if (!started_ || std::exchange(joined_, true)) return;
  pthread_join(thread_, nullptr);
}

void on_deep_stack(const std::function<void()>& work) {
  deep_thread other(work);
  if (!other.started()) return work();
  other.join();
  if (other.thrown()) std::rethrow_exception(other.thrown());
}

}  // namespace proofread::runs
