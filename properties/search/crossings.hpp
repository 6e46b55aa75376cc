// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/search/real_solution.hpp"
#include "properties/structure/linear_span.hpp"

namespace proofread::properties {

/// Zeros of what the statement tests and no polynomial says: where the sides of `!=`, of a strict
/// order, of an equation of a premise, or under `defined` what is divided by, come nearer to 0 than
/// 50 digits tell (near_zeros.hpp) at real values of some entry.
class crossing_search {
 public:
  crossing_search(const point_analysis& analysis, const layout& plan);

  /// Those found from the base points with so many enclosures each; none further once `over` holds.
  std::vector<real_solution> from(const std::vector<assignment<rational>>& bases, int enclosures,
                                  const std::function<bool()>& over) const;

 private:
  /// One entry of one name, freed.
  struct direction {
    int slot = 0;
    entry_direction along;
    void move(const rational& to, assignment<rational>& point) const;
  };
  struct sides {
    identities::expression_ptr left, right;  ///< right null: 0
  };

  void collect(const identities::expression& node, bool values_matter, bool negated);
  void collect_premise(const identities::expression& node);
  void collect_relation(const identities::expression& node, bool negated);
  void add(const sides& both);
  void along(const sides& both, const direction& way, const assignment<rational>& base,
             int& enclosures, std::vector<real_solution>& found) const;

  const point_analysis& analysis_;
  std::vector<sides> sides_;
  std::vector<direction> directions_;
  std::set<int> entered_;  ///< definitions whose values were collected from
  bool has_limits_ = false;
};

}  // namespace proofread::properties
