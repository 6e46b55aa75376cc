// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/equations/real_roots.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/search/real_solution.hpp"
#include "properties/strata/stratum.hpp"

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

  /// How many values the search for crossings may take, over Q and in 50-digit enclosures.
  struct effort {
    int exact, enclosed;
    std::function<bool()> over;  ///< none further once it holds
  };

  /// Of what the statement tests (`!=`, strict orders, invertible, rank, pinv; equations of
  /// a premise; inside limits and `defined` also what is divided by or inverted): where those
  /// vanish, or come nearer to it than 50 digits tell (near_zeros.hpp), that do so at real values
  /// of some entry; nothing of what vanishes at a rational root that `admits`.
  std::vector<real_solution> crossings(
      const std::vector<assignment<rational>>& bases, effort most,
      const std::function<bool(const assignment<rational>&)>& admits) const;

 private:
  static constexpr std::size_t entry_limit = 4;  ///< entries of one target
  struct direction {
    const drawn_matrix* name = nullptr;
    int row = 0, col = 0;
    long mirrored = 0;  ///< what is added to the mirrored entry: 1 symmetric, -1 skew, 0 none
  };
  /// One scalar function of the point that vanishes where something happens.
  struct target {
    identities::expression_ptr matrix;  ///< its determinant (of M, M'M or MM'), or ...
    identities::expression_ptr less;    ///< ... the entries of matrix - less
    bool entries = false;
  };
  void collect(const identities::expression& node);
  void collect_call(const identities::expression& node);
  void collect_tested(const identities::expression& node, bool values_matter, bool negated);
  void collect_premise(const identities::expression& node);
  void collect_tested_call(const identities::expression& node, bool values_matter);
  void add_matrix(const identities::expression_ptr& node);
  void add_entries(const identities::expression_ptr& node, const identities::expression_ptr& less);
  std::vector<rational> values_at(const target& each, const assignment<rational>& point) const;
  void move(const direction& along, const rational& to, assignment<rational>& point) const;
  /// The polynomials the target's values are along the direction, as far as their degree is small.
  std::vector<std::vector<rational>> polynomials(const target& each, const direction& along,
                                                 assignment<rational> point,
                                                 int& evaluations) const;
  void search(const target& each, const direction& along, const assignment<rational>& base,
              int& evaluations, std::vector<assignment<rational>>& found) const;

  real_solution at_entry(const direction& along, const assignment<rational>& base,
                         const root_interval& within, const root_interval& narrow) const;
  std::vector<real_solution> near_zeros_along(const target& each, const direction& along,
                                              const assignment<rational>& base,
                                              int& evaluations) const;
  std::optional<std::vector<real_solution>> crossings_along(
      const target& each, const direction& along, const assignment<rational>& base, effort& left,
      const std::function<bool(const assignment<rational>&)>& admits) const;
  std::vector<real_solution> crossings_of(
      const target& each, const std::vector<assignment<rational>>& bases, effort& left,
      const std::function<bool(const assignment<rational>&)>& admits) const;

  const point_analysis& analysis_;
  const stratum& where_;
  std::vector<target> targets_;
  std::set<int> entered_;  ///< definitions whose values were collected from
  std::vector<direction> directions_;
  std::vector<std::pair<identities::expression_ptr, identities::expression_ptr>> limits_;
};

}  // namespace proofread::properties
