// SPDX-License-Identifier: MIT
#include "cli/read_results.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "reports/results_json.hpp"

namespace proofread::cli {

namespace {

identities::expected<std::string> content(const std::string& path) {
  std::ifstream file;
  std::error_code error;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, error))
      return identities::diagnostic{{0, 0}, path + ": cannot be read", ""};
  }
  std::istream& from = path == "-" ? std::cin : file;
  return std::string{std::istreambuf_iterator<char>(from), {}};
}

identities::diagnostic because(const std::string& path, const std::string& what,
                               identities::diagnostic wrong) {
  wrong.message = path + ": is not " + what + ": " + wrong.message;
  return wrong;
}

}  // namespace

identities::expected<reports::results> read_results(const std::string& path) {
  const auto text = content(path);
  if (!text) return text.error();
  auto read = reports::results_from_json(*text);
  if (!read) return because(path, "a results document", read.error());
  return read;
}

identities::expected<reports::baseline> read_baseline(const std::string& path) {
  const auto text = content(path);
  if (!text) return text.error();
  auto read = reports::baseline_from_json(*text);
  if (read) return read;
  if (const auto run = reports::results_from_json(*text)) return reports::baseline_of(*run);
  return because(path, "a baseline", read.error());
}

}  // namespace proofread::cli
