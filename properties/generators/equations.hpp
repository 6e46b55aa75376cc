// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "properties/evaluation/assignment.hpp"
#include "properties/generators/constraints.hpp"
#include "properties/generators/draws.hpp"
#include "properties/generators/layout.hpp"

namespace proofread::properties {

/// Points that meet equations, found over Q with the evaluator.
///
/// For a name v in whose entries all equations that contain it are affine (tried at 0, at the unit
/// matrices of v's linear space and at one more point), they are solved together, a random element
/// of the null space included. Names are taken in an order the draw chooses until every equation
/// holds. Square plain matrices in equations that stay unsolved are tried as idempotent, nilpotent
/// and involutory.
class equation_solver {
 public:
  equation_solver(const point_analysis& analysis, const layout& plan)
      : analysis_(analysis), plan_(plan) {}

  /// Changes the point so that the equations and range memberships hold; false if no way was found.
  bool meet(const constraint_set& constraints, assignment<rational>& point, tape_draw& draw) const;

  /// Do all equations hold (and have values) at the point?
  bool hold(const std::vector<equation>& equations, const assignment<rational>& point) const;

 private:
  bool place_in_ranges(const constraint_set& constraints, assignment<rational>& point,
                       tape_draw& draw) const;
  bool solve_for(const drawn_matrix& unknown, const std::vector<equation>& equations,
                 assignment<rational>& point, tape_draw& draw) const;
  bool try_special_squares(const std::vector<equation>& equations, assignment<rational>& point,
                           tape_draw& draw) const;

  bool try_entry_roots(const std::vector<equation>& equations, assignment<rational>& point,
                       tape_draw& draw) const;
  bool root_of_entry(const drawn_matrix& unknown, int entry, const std::vector<equation>& equations,
                     assignment<rational>& point) const;

  const point_analysis& analysis_;
  const layout& plan_;
};

/// The entries of all left - right one below the other; throws where they have no value.
matrix<rational> residual(const identities::proposition& problem,
                          const std::vector<equation>& equations,
                          const assignment<rational>& point);

}  // namespace proofread::properties
