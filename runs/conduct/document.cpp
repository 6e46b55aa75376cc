// SPDX-License-Identifier: MIT
#include "runs/conduct/document.hpp"

#include <ctime>

#include "runs/conduct/interrupt.hpp"

namespace proofread::runs {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

results::document begin_document(const std::string& command, const settings& how,
                                 const entropy& randomness, const shard& part) {
  results::document document;
  document.tool = results::this_tool();
  document.seed = randomness.seed;
  document.levels = levels_of(how);
  document.started = utc_now();
  document.runs = {{command, document.seed, part.index, part.count, document.started, 0}};
  return document;
}

void end_document(results::document& document, std::chrono::steady_clock::time_point begun) {
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
  document.interrupted = interrupted();
  document.seconds = taken.count();
  if (!document.runs.empty()) document.runs[0].seconds = document.seconds;
  results::conclude(document);
}

}  // namespace proofread::runs
