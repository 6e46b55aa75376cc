// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "properties/verdict/check.hpp"
#include "runs/conduct/seeds.hpp"

namespace proofread::runs {

/// What the options --seed, --levels and --points say.
struct settings {
  std::optional<std::uint64_t> seed;
  std::vector<properties::level> levels = properties::check_options{}.levels;
  std::vector<int> points = properties::check_options{}.points;  ///< by level
};

/// "exact,double": each a level, none twice. On failure returns what is wrong.
std::optional<std::string> read_levels(const std::string& text, settings& into);

/// "exact=200,double=50": a level and a positive count, or one count for all. On failure what is
/// wrong.
std::optional<std::string> read_points(const std::string& text, settings& into);

/// Options for one check with these settings.
properties::check_options options_of(const settings& chosen, const entropy& randomness);

/// The levels with their points, as the results document lists them.
std::vector<std::pair<std::string, int>> levels_of(const settings& chosen);

/// " --levels double --points double=7": what differs from the defaults, for a replay line.
std::string arguments_of(const settings& chosen);

}  // namespace proofread::runs
