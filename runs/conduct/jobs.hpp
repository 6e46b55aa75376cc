// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace proofread::runs {

/// Calls work(0), ..., work(count - 1) on `jobs` threads, each once, in order of start; on fewer
/// where the system gives no more. What a call throws is thrown at the end; the others go on.
void run_jobs(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

}  // namespace proofread::runs
