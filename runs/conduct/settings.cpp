// SPDX-License-Identifier: MIT
#include "runs/conduct/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "runs/conduct/interrupt.hpp"

namespace proofread::runs {

using properties::level;
using properties::level_from_text;

namespace {

constexpr int most_points = 1000000;

std::vector<std::string> parts(const std::string& text) {
  std::vector<std::string> found;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    found.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

std::optional<int> count(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value >= 1 && value <= most_points ? std::optional<int>(value) : std::nullopt;
}

std::string unknown_level(const std::string& text) {
  return fmt::format("'{}' is not a level; the levels are exact, double, mp50, mp100", text);
}

}  // namespace

std::optional<std::string> read_levels(const std::string& text, settings& into) {
  std::vector<level> chosen;
  for (const std::string& part : parts(text)) {
    const std::optional<level> one = level_from_text(part);
    if (!one) return unknown_level(part);
    if (std::count(chosen.begin(), chosen.end(), *one) > 0) {
      return fmt::format("level '{}' is given twice", part);
    }
    chosen.push_back(*one);
  }
  std::sort(chosen.begin(), chosen.end());
  into.levels = chosen;
  return std::nullopt;
}

std::optional<std::string> read_points(const std::string& text, settings& into) {
  for (const std::string& part : parts(text)) {
    const std::size_t equals = part.find('=');
    const std::optional<int> n =
        count(equals == std::string::npos ? part : part.substr(equals + 1));
    if (!n) {
      return fmt::format("'{}' is not a count of points from 1 to {}, such as exact=200", part,
                         most_points);
    }
    if (equals == std::string::npos) {
      std::fill(into.points.begin(), into.points.end(), *n);
      continue;
    }
    const std::optional<level> one = level_from_text(part.substr(0, equals));
    if (!one) return unknown_level(part.substr(0, equals));
    into.points[static_cast<std::size_t>(*one)] = *n;
  }
  return std::nullopt;
}

properties::check_options options_of(const settings& chosen, const entropy& randomness) {
  properties::check_options options;
  options.seed = randomness.seed;
  options.key = randomness.key;
  options.levels = chosen.levels;
  options.points = chosen.points;
  options.stop = &interrupted();
  return options;
}

std::vector<std::pair<std::string, int>> levels_of(const settings& chosen) {
  std::vector<std::pair<std::string, int>> found;
  for (level l : chosen.levels) {
    found.emplace_back(to_text(l), chosen.points[static_cast<std::size_t>(l)]);
  }
  return found;
}

std::string arguments_of(const settings& chosen) {
  const settings usual;
  std::string text;
  if (chosen.levels != usual.levels) {
    text += " --levels ";
    for (level l : chosen.levels)
      text += fmt::format("{}{}", text.back() == ' ' ? "" : ",", to_text(l));
  }
  if (chosen.points != usual.points) {
    text += " --points ";
    for (level l : chosen.levels) {
      text += fmt::format("{}{}={}", text.back() == ' ' ? "" : ",", to_text(l),
                          chosen.points[static_cast<std::size_t>(l)]);
    }
  }
  return text;
}

}  // namespace proofread::runs
