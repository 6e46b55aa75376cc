// SPDX-License-Identifier: MIT
#include "runs/columns/row_ranges.hpp"

#include <algorithm>
#include <charconv>

namespace proofread::runs {

namespace {

bool read_row_number(std::string_view text, std::size_t& to) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, to);
  return error == std::errc() && stop == end && to > 0;
}

}  // namespace

std::optional<std::vector<row_range>> read_row_ranges(std::string_view text) {
  std::vector<row_range> all;
  while (true) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view item = text.substr(0, end);
    const std::size_t colon = std::min(item.find(':'), item.size());
    row_range one;
    if (!read_row_number(item.substr(0, colon), one.first)) return std::nullopt;
    one.second = one.first;
    if (colon < item.size() && !read_row_number(item.substr(colon + 1), one.second))
      return std::nullopt;
    if (one.second < one.first) return std::nullopt;
    all.push_back(one);
    if (end == text.size()) return all;
    text.remove_prefix(end + 1);
  }
}

}  // namespace proofread::runs
