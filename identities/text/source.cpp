// SPDX-License-Identifier: MIT
#include "identities/text/source.hpp"

#include <algorithm>
#include <vector>

#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t widest = 100;  // longer lines are shown as a window around the place
constexpr std::size_t tab_width = 4;

/// A line as it is shown: one cell per column of the terminal, and the cells of the marked part.
struct display {
  std::vector<std::string> cells;
  std::size_t mark_begin = 0;
  std::size_t mark_end = 0;
};

void append_cell(display& line, std::string_view text, std::size_t offset,
                 const code_point& point) {
  if (point.value == '\t') {
    do line.cells.emplace_back(" ");
    while (line.cells.size() % tab_width != 0);
  } else if (!point.valid) {
    line.cells.emplace_back("\xEF\xBF\xBD");
  } else if (point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0)) {
    line.cells.emplace_back(" ");
  } else if (point.value >= 0x300 && point.value < 0x370 && !line.cells.empty()) {
    line.cells.back().append(text.substr(offset, point.length));
  } else {
    line.cells.emplace_back(text.substr(offset, point.length));
  }
}

/// Lines can be megabytes long: only the part that can be shown is decoded.
display lay_out(std::string_view text, std::size_t begin, std::size_t end, span where) {
  const std::size_t reach = 4 * widest;
  bool cut = false;
  if (where.begin > begin + reach) {
    begin = where.begin - reach;
    while (begin < where.begin && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    cut = true;
  }
  end = std::min(end, where.begin + reach);
  display line;
  if (cut) line.cells.emplace_back(" ");
  std::size_t mark_end = 0;
  for (std::size_t offset = begin; offset < end;) {
    if (offset <= where.begin) line.mark_begin = line.cells.size();
    const code_point point = decode(text, offset);
    append_cell(line, text, offset, point);
    offset += point.length;
    if (offset <= where.end) mark_end = line.cells.size();
  }
  if (where.begin >= end) line.mark_begin = line.cells.size();
  line.mark_end = std::max(mark_end, line.mark_begin + 1);
  return line;
}

void cut_to_window(display& line) {
  if (line.cells.size() <= widest) return;
  const std::size_t half = widest / 2;
  std::size_t first = line.mark_begin > half ? line.mark_begin - half : 0;
  const std::size_t last = std::min(first + widest, line.cells.size());
  std::vector<std::string> shown(line.cells.begin() + static_cast<std::ptrdiff_t>(first),
                                 line.cells.begin() + static_cast<std::ptrdiff_t>(last));
  std::size_t shift = first;
  if (first > 0) {
    shown.insert(shown.begin(), 3, ".");
    shift -= std::min<std::size_t>(3, shift);
  }
  if (last < line.cells.size()) shown.insert(shown.end(), 3, ".");
  line.cells = std::move(shown);
  line.mark_begin -= shift;
  line.mark_end = std::min(line.mark_end - shift, std::max(line.cells.size(), line.mark_begin + 1));
}

}  // namespace

position locate(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  position place;
  place.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t newline = before.rfind('\n');
  std::size_t at = newline == std::string_view::npos ? 0 : newline + 1;
  while (at < offset) {
    at += decode(text, at).length;
    if (at <= offset) ++place.column;
  }
  return place;
}

std::string render(const diagnostic& problem, std::string_view file, std::string_view text) {
  const span where{std::min(problem.where.begin, text.size()),
                   std::min(std::max(problem.where.begin, problem.where.end), text.size())};
  const position place = locate(text, where.begin);
  std::string out(file);
  if (!file.empty()) out += ':';
  out += std::to_string(place.line) + ':' + std::to_string(place.column) +
         ": error: " + problem.message + '\n';
  const std::size_t newline = text.substr(0, where.begin).rfind('\n');
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  std::size_t end = std::min(text.find('\n', where.begin), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  display line = lay_out(text, begin, end, where);
  cut_to_window(line);
  out += "    ";
  for (const std::string& cell : line.cells) out += cell;
  out += "\n    " + std::string(line.mark_begin, ' ') + '^' +
         std::string(line.mark_end - line.mark_begin - 1, '~') + '\n';
  if (!problem.hint.empty()) out += "  hint: " + problem.hint + '\n';
  const char* label = "  corrected: ";
  for (const std::string& whole : problem.corrected) {
    out += label + whole + '\n';
    label = "         or: ";
  }
  return out;
}

std::string edited(const std::string& text, const std::vector<edit>& edits) {
  std::string made;
  std::size_t at = 0;
  for (const edit& each : edits) {
    made.append(text, at, each.where.begin - at);
    made += each.text;
    at = each.where.end;
  }
  return made + text.substr(at);
}

}  // namespace proofread::identities
