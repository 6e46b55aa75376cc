// SPDX-License-Identifier: MIT
#include "reports/layout/markdown.hpp"

#include <algorithm>

namespace proofread::reports {

namespace {

/// So many of `mark` that no run in the text is as long, and at least `least`.
std::string longer_run(const std::string& text, char mark, std::size_t least) {
  std::size_t run = 0, longest = 0;
  for (const char c : text) {
    run = c == mark ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max(least, longest + 1), mark);
}

bool ends_line(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::string markdown_text(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (std::string("\\`<[]*&~|").find(c) != std::string::npos) safe += '\\';
    safe += ends_line(c) ? ' ' : c;
  }
  return safe;
}

std::string markdown_code(const std::string& text) {
  std::string line = text;
  std::replace_if(line.begin(), line.end(), ends_line, ' ');
  const std::string marks = longer_run(line, '`', 1);
  return marks.size() == 1 ? marks + line + marks : marks + " " + line + " " + marks;
}

std::string markdown_block(const std::string& text) {
  const std::string marks = longer_run(text, '~', 3);
  const bool ended = text.empty() || text.back() == '\n';
  return "\n" + marks + "text\n" + text + (ended ? "" : "\n") + marks + "\n";
}

}  // namespace proofread::reports
