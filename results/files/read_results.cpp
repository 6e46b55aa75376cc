// SPDX-License-Identifier: MIT
#include "results/files/read_results.hpp"

#include "identities/text/file.hpp"
#include "results/baseline/baseline_json.hpp"
#include "results/document/consistency.hpp"
#include "results/json/results_json.hpp"

namespace proofread::results {

namespace {

identities::diagnostic because(const std::string& path, const std::string& what,
                               identities::diagnostic wrong) {
  wrong.message = path + ": is not " + what + ": " + wrong.message;
  return wrong;
}

/// By its schema, whatever else is wrong with it.
bool names_results(const std::string& text) {
  return text.find("\"proofread-results-") != std::string::npos;
}

}  // namespace

identities::expected<document> read_results(const std::string& path) {
  const auto text = identities::read_file(path);
  if (!text) return text.error();
  auto read = results_from_json(*text);
  if (!read) return because(path, "a results document", read.error());
  return read;
}

identities::expected<document> read_whole_run(const std::string& path) {
  auto read = read_results(path);
  if (!read) return read;
  if (const std::string wrong = incompleteness(*read); !wrong.empty())
    return identities::diagnostic{{}, path + ": " + wrong, ""};
  return read;
}

identities::expected<baseline> read_baseline(const std::string& path) {
  const auto text = identities::read_file(path);
  if (!text) return text.error();
  auto read = baseline_from_json(*text);
  if (read) return read;
  const auto run = results_from_json(*text);
  if (!run && !names_results(*text)) return because(path, "a baseline", read.error());
  if (!run) return because(path, "a results document", run.error());
  if (const std::string wrong = incompleteness(*run); !wrong.empty())
    return identities::diagnostic{{}, path + ": " + wrong, ""};
  return baseline_of(*run);
}

}  // namespace proofread::results
