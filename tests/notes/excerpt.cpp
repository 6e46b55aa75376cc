// SPDX-License-Identifier: MIT
#include "tests/notes/excerpt.hpp"

#include <algorithm>
#include <array>

namespace proofread::cli {

namespace {

/// The run of ` or ~ that opens or closes a fence on this line; empty if there is none.
std::string_view fence_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos || begin > 3) return {};
  const char mark = line[begin];
  if (mark != '`' && mark != '~') return {};
  const std::size_t end = std::min(line.find_first_not_of(mark, begin), line.size());
  return end - begin < 3 ? std::string_view{} : line.substr(begin, end - begin);
}

bool opens_another_block(std::string_view line, std::string_view fence, std::string_view wanted) {
  std::array<std::string_view, 2> words;
  std::size_t at = line.find(fence) + fence.size();
  for (std::string_view& word : words) {
    at = std::min(line.find_first_not_of(" \t\r", at), line.size());
    const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
    word = line.substr(at, end - at);
    at = end;
  }
  const bool checked = words[0] == "claim" || words[0] == "derive" || words[0] == "refute";
  return checked && !words[1].empty() && words[1] != wanted;
}

bool closes(std::string_view line, std::string_view fence, std::string_view open) {
  return !open.empty() && !fence.empty() && fence[0] == open[0] && fence.size() >= open.size() &&
         line.find_last_not_of(" \t\r") == line.find(fence) + fence.size() - 1;
}

}  // namespace

std::string excerpt(std::string_view text, std::string_view wanted) {
  std::string result;
  std::string_view open;
  bool leaving_out = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view fence = fence_of(line);
    const bool closing = closes(line, fence, open);
    if (open.empty() && !fence.empty()) {
      open = fence;
      leaving_out = opens_another_block(line, fence, wanted);
    }
    if (!leaving_out) result += line;
    if (end < text.size()) result += '\n';
    if (closing) {
      open = {};
      leaving_out = false;
    }
    begin = end + 1;
  }
  return result;
}

}  // namespace proofread::cli
