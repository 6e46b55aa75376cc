// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "properties/draws/draws.hpp"
#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/constraints.hpp"

namespace proofread::properties {

/// Points that meet equations, found over Q with the evaluator.
///
/// For a name v in whose entries all equations that contain it are affine (tried at 0, at the unit
/// matrices of v's linear space and at one more point), they are solved together, a random element
/// of the null space included. Names are taken in an order the draw chooses until every equation
/// holds. What stays unsolved is left to the solver over the reals.
class equation_solver {
 public:
  equation_solver(const point_analysis& analysis, const layout& plan)
      : analysis_(analysis), plan_(plan) {}

  /// Changes the point so that the equations and range memberships hold; false if no way was found.
  bool meet(const constraint_set& constraints, assignment<rational>& point,
            choice_draw& draw) const;

  /// The same with one name kept as it is, the others solved for where they are affine.
  bool meet_keeping(int slot, const constraint_set& constraints, assignment<rational>& point,
                    choice_draw& draw) const {
    return constraints.equations.empty() || hold(constraints.equations, point) ||
           solve_affinely(constraints.equations, point, draw, slot);
  }

  /// Solves for names in which the equations that contain them are affine, in an order the draw
  /// chooses, but not for `fixed_slot`; false if some equation stays.
  bool solve_affinely(const std::vector<equation>& equations, assignment<rational>& point,
                      choice_draw& draw, int fixed_slot) const;

  /// Multiplies the value of one name by t > 0 so that the equations hold, in which it is affine:
  /// what its cone admits (entries >= 0, rising entries, psd) stays. False, and nothing changed, if
  /// no t does.
  bool scale(const drawn_matrix& name, const std::vector<equation>& equations,
             assignment<rational>& point) const;

  /// Do all equations hold (and have values) at the point?
  bool hold(const std::vector<equation>& equations, const assignment<rational>& point) const;

 private:
  bool place_in_ranges(const constraint_set& constraints, assignment<rational>& point,
                       choice_draw& draw) const;
  bool solve_for(const drawn_matrix& unknown, const std::vector<equation>& equations,
                 assignment<rational>& point, choice_draw& draw) const;

  const point_analysis& analysis_;
  const layout& plan_;
};

/// The equations in which a name occurs, in definitions too.
std::vector<equation> containing(const identities::proposition& problem,
                                 const std::vector<equation>& equations, int slot);

/// The entries of all left - right one below the other; throws where they have no value.
matrix<rational> residual(const point_analysis& analysis, const std::vector<equation>& equations,
                          const assignment<rational>& point);

}  // namespace proofread::properties
