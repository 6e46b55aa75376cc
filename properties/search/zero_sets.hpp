// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "properties/search/targets.hpp"

namespace proofread::properties {

/// Points on the zero set of what a proposition inverts, tests or compares: the matrices under inv,
/// ^-1, / and \ (their determinants), the arguments of det, invertible, rank, pinv, abs, relu,
/// step, sign, norm, sqrt, log, the differences of max, min and of both sides of an order. A
/// limit's variable stands at its point. One entry of one name is freed and takes the rational
/// roots; where sides are compared also values at which their difference is nearly extreme.
class zero_set_search {
 public:
  zero_set_search(const point_analysis& analysis, const layout& plan, const stratum& where);

  /// The points found from a base point; words and literal bounds are respected. About
  /// `evaluations` are spent, the first entries of every target first; none once `over` holds.
  std::vector<assignment<rational>> from(const assignment<rational>& base, int evaluations,
                                         const std::function<bool()>& over) const;

 private:
  void collect(const identities::expression& node);
  void collect_call(const identities::expression& node);
  void search(const search_target& each, const search_direction& along,
              const assignment<rational>& base, int& evaluations,
              std::vector<assignment<rational>>& found) const;

  search_targets targets_;
};

}  // namespace proofread::properties
