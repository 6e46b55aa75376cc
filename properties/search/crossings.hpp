// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "properties/equations/real_roots.hpp"
#include "properties/search/real_solution.hpp"
#include "properties/search/targets.hpp"

namespace proofread::properties {

/// Zeros of what the statement tests (`!=`, strict orders, invertible, rank, pinv; equations of
/// a premise; inside limits and `defined` also what is divided by or inverted): where those
/// vanish, or come nearer to it than 50 digits tell (near_zeros.hpp), that do so at real values
/// of some entry.
class crossing_search {
 public:
  /// How many values the search may take, over Q and in 50-digit enclosures.
  struct effort {
    int exact, enclosed;
    std::function<bool()> over;  ///< none further once it holds
  };
  using admission = std::function<bool(const assignment<rational>&)>;

  crossing_search(const point_analysis& analysis, const layout& plan, const stratum& where);

  /// Those found from the base points; nothing of what vanishes at a rational root that `admits`.
  std::vector<real_solution> from(const std::vector<assignment<rational>>& bases, effort most,
                                  const admission& admits) const;

 private:
  void collect(const identities::expression& node, bool values_matter, bool negated);
  void collect_premise(const identities::expression& node);
  void collect_call(const identities::expression& node, bool values_matter);

  std::vector<real_solution> near_zeros_along(const search_target& each,
                                              const search_direction& along,
                                              const assignment<rational>& base,
                                              int& evaluations) const;
  std::optional<std::vector<real_solution>> along(const search_target& each,
                                                  const search_direction& direction,
                                                  const assignment<rational>& base, effort& left,
                                                  const admission& admits) const;
  std::vector<real_solution> of(const search_target& each,
                                const std::vector<assignment<rational>>& bases, effort& left,
                                const admission& admits) const;

  search_targets targets_;
  std::set<int> entered_;  ///< definitions whose values were collected from
};

}  // namespace proofread::properties
