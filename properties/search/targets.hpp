// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// One entry of one name, freed.
struct search_direction {
  const drawn_matrix* name = nullptr;
  int row = 0, col = 0;
  long mirrored = 0;  ///< what is added to the mirrored entry: 1 symmetric, -1 skew, 0 none

  /// The point with that entry (and its mirror) at `to`.
  void move(const rational& to, assignment<rational>& point) const;
};

/// One scalar function of the point that vanishes where something happens.
struct search_target {
  identities::expression_ptr matrix;  ///< its determinant (of M, M'M or MM'), or ...
  identities::expression_ptr less;    ///< ... the entries of matrix - less
  bool entries = false;
};

/// What of a proposition is made to vanish, and the entries that are freed for it, on one stratum.
class search_targets {
 public:
  static constexpr std::size_t entry_limit = 4;  ///< entries of one target

  search_targets(const point_analysis& analysis, const layout& plan, const stratum& where);

  void add_matrix(const identities::expression_ptr& node);
  void add_entries(const identities::expression_ptr& node, const identities::expression_ptr& less);

  const point_analysis& analysis() const { return analysis_; }
  const stratum& where() const { return where_; }
  const std::vector<search_target>& all() const { return targets_; }
  const std::vector<search_direction>& directions() const { return directions_; }
  bool holds_limits() const { return !limits_.empty(); }

  /// The values of the target at a point; a limit's variable stands at its point.
  std::vector<rational> values_at(const search_target& each,
                                  const assignment<rational>& point) const;
  /// The polynomials the target's values are along the direction, as far as their degree is small.
  std::vector<std::vector<rational>> polynomials(const search_target& each,
                                                 const search_direction& along,
                                                 assignment<rational> point,
                                                 int& evaluations) const;

 private:
  const point_analysis& analysis_;
  const stratum& where_;
  std::vector<search_target> targets_;
  std::vector<search_direction> directions_;
  std::vector<std::pair<identities::expression_ptr, identities::expression_ptr>> limits_;
};

}  // namespace proofread::properties
