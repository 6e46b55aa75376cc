// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/layout.hpp"
#include "properties/points/draw_statistics.hpp"

namespace proofread::properties {

/// Units of work (scalars/work.hpp) that one point may take to make.
inline constexpr std::int64_t most_work_of_a_point = 100'000'000;

/// What a point_source knows: the analysis, and layouts of the strata seen so far.
struct point_state {
  explicit point_state(const identities::proposition& problem) : analysis(problem) {}

  const layout& layout_of(const stratum& where, std::size_t mode);
  /// What the choices of a choice sequence are read for (draws.hpp), generic path, with some to
  /// spare.
  const std::vector<int>& uses_of(const stratum& where);
  /// The point of a choice sequence in the given mode; nullopt if its equations could not be met,
  /// or with `trouble` set.
  std::optional<assignment<rational>> build(const choice_sequence& from, std::vector<int>* uses);
  std::optional<assignment<rational>> build_in_mode(const stratum& where, std::size_t mode,
                                                    choice_draw& draw);
  std::optional<assignment<rational>> met_in_mode(const stratum& where, std::size_t mode,
                                                  choice_draw& draw);
  /// Points of the same few choice sequences in every run.
  std::vector<assignment<rational>> fixed_points(const stratum& where, std::size_t mode, int count);
  void count(const layout& plan, const assignment<rational>& point);

  using key =
      std::tuple<std::vector<std::int64_t>, std::vector<int>, std::vector<int>, std::size_t>;
  point_analysis analysis;
  draw_statistics counts;
  std::string trouble;  ///< why the last point could not be made, if not for its equations
  std::map<key, layout> layouts;
  std::map<key, std::vector<int>> uses;
};

}  // namespace proofread::properties
