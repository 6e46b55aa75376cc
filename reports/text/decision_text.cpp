// SPDX-License-Identifier: MIT
#include "reports/text/decision_text.hpp"

#include <map>
#include <sstream>
#include <vector>

namespace proofread::reports {

using properties::open_sizes;
using properties::real_decision;
using properties::size_tuple;
using properties::sizes_text;

namespace {

std::string at(const std::vector<size_tuple>& sizes) {
  const std::string text = sizes_text(sizes);
  return text.empty() ? "" : " at " + text;
}

std::string proved_text(const real_decision& said) {
  if (said.proved.empty()) return "";
  return "holds for all reals" + at(said.proved) + " (" + said.solver + ")" +
         (said.sampled.empty() ? "" : "; sampled at " + said.sampled + ", nothing known beyond");
}

/// A line for each reason, with all sizes that it left open.
void add_open(const real_decision& said, std::vector<std::string>& lines) {
  std::vector<std::string> reasons;
  std::map<std::string, std::vector<size_tuple>> by_reason;
  for (const open_sizes& each : said.open) {
    if (by_reason.count(each.reason) == 0) reasons.push_back(each.reason);
    by_reason[each.reason].push_back({each.sizes});
  }
  for (const std::string& reason : reasons)
    lines.push_back("open over the reals" + at(by_reason[reason]) + ": " + reason);
}

std::string abstracted_text(const real_decision& said) {
  std::string text;
  for (const std::string& each : said.abstracted) text += (text.empty() ? "" : ", ") + each;
  return text.empty() ? "" : "unknowns stood for " + text;
}

}  // namespace

std::string decision_text(const real_decision& said) {
  std::vector<std::string> lines = {proved_text(said)};
  add_open(said, lines);
  lines.push_back(abstracted_text(said));
  if (!said.reason.empty()) lines.push_back("not decided over the reals: " + said.reason);
  std::string text;
  for (const std::string& line : lines) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

std::string indented(const std::string& lines, const std::string& indent) {
  std::istringstream text(lines);
  std::string result;
  for (std::string line; std::getline(text, line);) result += indent + line + "\n";
  return result;
}

}  // namespace proofread::reports
