// SPDX-License-Identifier: MIT
#include "reports/layout/colour.hpp"

#include <map>

namespace proofread::reports {

namespace {

const std::map<std::string, const char*> colours = {
    {"certified", "32"}, {"decided", "32"}, {"supported", "32"}, {"passes", "32"},
    {"needed", "32"},    {"refuted", "31"}, {"malformed", "31"}, {"fails", "31"},
    {"error", "31"},     {"missing", "31"}, {"survives", "31"},  {"undecided", "33"},
    {"skipped", "33"}};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

}  // namespace

std::string coloured(const std::string& text) {
  std::string result;
  for (std::size_t k = 0; k < text.size();) {
    std::size_t end = k;
    while (end < text.size() && letter(text[end])) ++end;
    const auto colour = colours.find(text.substr(k, end - k));
    if (colour != colours.end()) {
      result += "\033[" + std::string(colour->second) + "m" + colour->first + "\033[0m";
    } else {
      result += text.substr(k, end - k);
    }
    if (end < text.size()) result += text[end];
    k = end + 1;
  }
  return result;
}

}  // namespace proofread::reports
