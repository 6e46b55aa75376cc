// SPDX-License-Identifier: MIT
#include "runs/conduct/interrupt.hpp"

#include <unistd.h>

#include <csignal>

#include "results/files/atomic_file.hpp"

namespace proofread::runs {

namespace {

constexpr int exit_code = 130;

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// Whatever is in the way of an orderly end: one long operation, a page that is being written.
extern "C" void on_alarm(int) {
  results::remove_unfinished();
  constexpr char text[] = "proofread: interrupted\n";
  static_cast<void>(!write(STDERR_FILENO, text, sizeof text - 1));
  _exit(exit_code);
}

extern "C" void on_signal(int which) {
  if (flag.exchange(true, std::memory_order_relaxed)) {
    results::remove_unfinished();
    std::signal(which, SIG_DFL);
    static_cast<void>(std::raise(which));
    return;
  }
  std::signal(SIGALRM, on_alarm);
  alarm(1);
}

}  // namespace

void listen_for_signals() noexcept {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

void ignore_signals() noexcept {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGTERM, SIG_IGN);
  alarm(0);
}

const std::atomic<bool>& interrupted() { return flag; }

}  // namespace proofread::runs
