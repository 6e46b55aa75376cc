// SPDX-License-Identifier: MIT
#include "results/files/read_results.hpp"

#include "identities/text/file.hpp"
#include "results/baseline/baseline_json.hpp"
#include "results/json/results_json.hpp"

namespace proofread::results {

namespace {

identities::diagnostic because(const std::string& path, const std::string& what,
                               identities::diagnostic wrong) {
  wrong.message = path + ": is not " + what + ": " + wrong.message;
  return wrong;
}

}  // namespace

identities::expected<document> read_results(const std::string& path) {
  const auto text = identities::read_file(path);
  if (!text) return text.error();
  auto read = results_from_json(*text);
  if (!read) return because(path, "a results document", read.error());
  return read;
}

identities::expected<baseline> read_baseline(const std::string& path) {
  const auto text = identities::read_file(path);
  if (!text) return text.error();
  auto read = baseline_from_json(*text);
  if (read) return read;
  if (const auto run = results_from_json(*text)) return baseline_of(*run);
  return because(path, "a baseline", read.error());
}

}  // namespace proofread::results
