// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "results/baseline/baseline_json.hpp"
#include "results/baseline/gate.hpp"
#include "results/json/results_json.hpp"
#include "tests/fuzz/defect.hpp"
#include "tests/fuzz/readers.hpp"

namespace proofread::fuzz {

// What is read is written as it was, is no worse than itself, and every report can show it.
void read_results(std::string_view text) {
  const auto document = results::results_from_json(text);
  if (!document) {
    if (document.error().message.empty()) defect("an error without a message", text);
    return;
  }
  const std::string written = results::to_json(*document);
  const auto again = results::results_from_json(written);
  if (!again || results::to_json(*again) != written) defect("it reads back otherwise", written);
  for (const auto& [name, format] : reports::all_formats()) (void)format(*document, {});
  (void)results::compare(results::baseline_of(*document), *document);
}

void read_baseline(std::string_view text) {
  const auto held = results::baseline_from_json(text);
  if (!held) {
    if (held.error().message.empty()) defect("an error without a message", text);
    return;
  }
  const std::string written = results::to_json(*held);
  const auto again = results::baseline_from_json(written);
  if (!again || results::to_json(*again) != written) defect("it reads back otherwise", written);
  if (results::compare(*held, {}).regressions.empty()) defect("nothing is open to it", written);
}

}  // namespace proofread::fuzz
