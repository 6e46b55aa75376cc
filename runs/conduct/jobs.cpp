// SPDX-License-Identifier: MIT
#include "runs/conduct/jobs.hpp"

#include <atomic>
#include <deque>
#include <exception>

#include "runs/conduct/deep_thread.hpp"

namespace proofread::runs {

void run_jobs(std::size_t count, int jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto loop = [&] {
    try {
      for (std::size_t k = next++; k < count; k = next++) work(k);
    } catch (...) {
      next = count;  // the others begin nothing more
      throw;
    }
  };
  std::deque<deep_thread> workers;
  for (int k = 1; k < jobs && static_cast<std::size_t>(k) < count; ++k) {
    if (!workers.emplace_back(loop).started()) break;  // fewer do as well
  }
  std::exception_ptr thrown;
  try {
    loop();
  } catch (...) {
    thrown = std::current_exception();
  }
  for (deep_thread& worker : workers) {
    worker.join();
    if (!thrown) thrown = worker.thrown();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace proofread::runs
