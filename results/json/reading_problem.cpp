// SPDX-License-Identifier: MIT
#include "results/json/reading_problem.hpp"

#include <nlohmann/json.hpp>

namespace proofread::results {

std::string reading_problem(const nlohmann::ordered_json::exception& error) {
  std::string text = error.what();
  const std::size_t begin = text.find("] ");
  if (begin != std::string::npos) text.erase(0, begin + 2);
  if (error.id / 100 == 1) {
    const std::string open = "parse error at ";
    const std::size_t colon = text.find(": ");
    if (text.rfind(open, 0) != 0 || colon == std::string::npos) return "it is not JSON";
    const std::string place = text.substr(open.size(), colon - open.size());
    const bool cut = text.find("unexpected end of input") != std::string::npos ||
                     text.find("missing closing quote") != std::string::npos;
    return (cut ? "it ends in the middle, at " : "it is not JSON at ") + place;
  }
  if (error.id == 403) return text.substr(0, text.find(" not found")) + " is missing";
  if (error.id / 100 == 3) return "a value has another type than it should: " + text;
  return text;
}

}  // namespace proofread::results
