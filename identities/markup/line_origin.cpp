// SPDX-License-Identifier: MIT
#include "identities/markup/line_origin.hpp"

#include <algorithm>

namespace proofread::identities {
namespace {

/// The place so many lines further. The lines of one string of a notebook stand in one of the file.
line_place further(line_place place, std::size_t lines) {
  place.line += lines;
  if (place.cell > 0) place.inside += lines;
  return place;
}

bool are_same(const line_place& a, const line_place& b) {
  return a.line == b.line && a.file == b.file && a.cell == b.cell && a.inside == b.inside;
}

}  // namespace

void assembled_text::add(std::string_view line, const line_place& place) {
  text += line;
  ++lines;
  const bool goes_on = !origins.empty() &&
                       are_same(further(origins.back().place, lines - origins.back().line), place);
  if (!goes_on) origins.push_back({lines, place});
}

line_place place_of(const std::vector<line_origin>& origins, std::size_t line) {
  const auto after =
      std::upper_bound(origins.begin(), origins.end(), line,
                       [](std::size_t at, const line_origin& each) { return at < each.line; });
  if (after == origins.begin()) return {line};
  const line_origin& from = *(after - 1);
  return further(from.place, line - from.line);
}

const std::string& file_of(const line_place& place, const std::string& path) {
  return place.file.empty() ? path : place.file;
}

std::string line_text(const line_place& place) {
  if (place.cell > 0)
    return "line " + std::to_string(place.inside) + " of cell " + std::to_string(place.cell);
  return "line " + std::to_string(place.line) + (place.file.empty() ? "" : " of " + place.file);
}

std::string to_text(const line_place& place, const std::string& path) {
  if (place.cell > 0)
    return path + ", cell " + std::to_string(place.cell) + ", line " + std::to_string(place.inside);
  return file_of(place, path) + ":" + std::to_string(place.line);
}

}  // namespace proofread::identities
