// SPDX-License-Identifier: MIT
#include "cli/read_results.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "reports/results_json.hpp"

namespace proofread::cli {

identities::expected<reports::results> read_results(const std::string& path) {
  std::ifstream file;
  std::error_code error;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, error))
      return identities::diagnostic{{0, 0}, path + ": cannot be read", ""};
  }
  std::istream& from = path == "-" ? std::cin : file;
  const std::string text{std::istreambuf_iterator<char>(from), {}};
  auto read = reports::results_from_json(text);
  if (read) return read;
  identities::diagnostic wrong = read.error();
  wrong.message = path + ": is not a results document of this version: " + wrong.message;
  return wrong;
}

}  // namespace proofread::cli
