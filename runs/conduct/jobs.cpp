// SPDX-License-Identifier: MIT
#include "runs/conduct/jobs.hpp"

#include <atomic>
#include <thread>
#include <vector>

namespace proofread::runs {

void run_jobs(std::size_t count, int jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto loop = [&] {
    for (std::size_t k = next++; k < count; k = next++) work(k);
  };
  std::vector<std::thread> workers;
  for (int k = 1; k < jobs; ++k) workers.emplace_back(loop);
  loop();
  for (std::thread& worker : workers) worker.join();
}

}  // namespace proofread::runs
