// SPDX-License-Identifier: MIT
#include "reports/layout/annotation.hpp"

#include "results/document/printable.hpp"

namespace proofread::reports {

namespace {

std::string percent_encoded(const std::string& text, bool property) {
  std::string safe;
  for (char c : text) {
    if (c == '%') {
      safe += "%25";
    } else if (c == '\r') {
      safe += "%0D";
    } else if (c == '\n') {
      safe += "%0A";
    } else if (property && c == ':') {
      safe += "%3A";
    } else if (property && c == ',') {
      safe += "%2C";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

std::string annotation(const std::string& severity, const std::string& path, std::size_t line,
                       const std::string& title, const std::string& message) {
  const auto escaped = [](const std::string& what, bool property) {
    return percent_encoded(results::printable_lines(what), property);
  };
  std::string text = "::" + severity + " ";
  if (!path.empty()) text += "file=" + escaped(path, true) + ",";
  if (line > 0) text += "line=" + std::to_string(line) + ",";
  return text + "title=" + escaped(title, true) + "::" + escaped(message, false) + "\n";
}

}  // namespace proofread::reports
