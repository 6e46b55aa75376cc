// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <vector>

#include "properties/equations/equations.hpp"

namespace proofread::properties {

/// From one solution of equations to others. What is reached is kept only where the equations and
/// the words hold; else the point stays as it was and the move says no.
class solution_moves {
 public:
  solution_moves(const point_analysis& analysis, const layout& plan, const equation_solver& solver,
                 const std::vector<equation>& equations);

  /// One random change of basis for every size: A -> P*A*P^-1, X -> P*X*R^-1, x -> P*x, with
  /// orthogonal P or any invertible ones; now and then after A -> c*A + d*I.
  bool turn(assignment<rational>& point, choice_draw& draw) const;

  /// Where the line through the point in a random direction meets the equations again: every
  /// rational point of a quadric is such a point (stereographic projection).
  bool project(assignment<rational>& point, choice_draw& draw) const;

 private:
  bool keeps(const assignment<rational>& point) const;
  void shift(assignment<rational>& point, choice_draw& draw) const;
  bool turn_by(bool orthogonal, assignment<rational>& point, choice_draw& draw) const;

  const point_analysis& analysis_;
  const equation_solver& solver_;
  const std::vector<equation>& equations_;
  std::vector<const drawn_matrix*> names_;  ///< that occur in the equations
};

}  // namespace proofread::properties
