// SPDX-License-Identifier: MIT
#include "tests/solvers/problems/strd_files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace proofread::solvers {

std::string strd_text(const std::string& name) {
  std::ifstream in(std::string(PROOFREAD_STRD) + "/" + name + ".dat");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

strd_set strd(const std::string& name) {
  auto parsed = parse_strd(strd_text(name));
  if (auto* error = std::get_if<strd_error>(&parsed)) {
    throw std::runtime_error(name + ":" + std::to_string(error->line) + ": " + error->text);
  }
  return std::get<strd_set>(parsed);
}

}  // namespace proofread::solvers
