// SPDX-License-Identifier: MIT
#pragma once

#include <pthread.h>

#include <exception>
#include <functional>

namespace proofread::runs {

/// A thread whose stack is large enough for every tree that is accepted, whatever limit the shell
/// sets. Joined at the end of its life.
class deep_thread {
 public:
  explicit deep_thread(std::function<void()> work);
  ~deep_thread() { join(); }
  deep_thread(const deep_thread&) = delete;
  deep_thread& operator=(const deep_thread&) = delete;

  bool started() const { return started_; }  ///< false: the system gives no further thread
  void join();
  /// What `work` threw; null before the end.
  std::exception_ptr thrown() const { return thrown_; }

 private:
  std::function<void()> work_;
  std::exception_ptr thrown_;
  pthread_t thread_{};
  bool started_ = false;
  bool joined_ = false;
};

/// Runs `work` on such a thread and waits; here if there is none. What it throws is thrown here.
void on_deep_stack(const std::function<void()>& work);

}  // namespace proofread::runs
