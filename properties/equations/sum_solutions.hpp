// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "properties/equations/equations.hpp"
#include "properties/equations/real_roots.hpp"

namespace proofread::properties {

/// Block-diagonal values of square names that solve the equations of a stratum and mode: one name's
/// where the others can be solved for, or the values of all; looked for when first needed.
struct known_solutions {
  bool searched = false;
  std::vector<std::vector<std::pair<int, matrix<rational>>>> sums;  ///< slots and values
};

/// Meets equations from direct sums of small matrices that solve them (direct_sums.hpp), in another
/// basis.
class sum_solutions {
 public:
  sum_solutions(const point_analysis& analysis, const layout& plan, const equation_solver& solver,
                known_solutions& known)
      : analysis_(analysis), plan_(plan), solver_(solver), known_(known) {}

  /// Changes the point so that the equations hold; false if no known value does it.
  bool meet(const std::vector<equation>& equations, assignment<rational>& point,
            choice_draw& draw) const;

  /// The point with the block-diagonal solutions in it, as they are; none before they are needed.
  std::vector<assignment<rational>> simple_solutions(const constraint_set& constraints,
                                                     const assignment<rational>& point) const;

 private:
  void search(const std::vector<equation>& equations, const assignment<rational>& point) const;
  void add_sums_of(const drawn_matrix& name, const std::vector<equation>& equations,
                   const assignment<rational>& point) const;
  coefficients scalar_polynomial(const drawn_matrix& name, const std::vector<equation>& equations,
                                 assignment<rational> point) const;
  void add_sums_beside_identities(const drawn_matrix& name,
                                  const std::vector<const drawn_matrix*>& all,
                                  const std::vector<equation>& equations,
                                  assignment<rational> point) const;
  bool with_sum(std::size_t which, const std::vector<equation>& equations,
                assignment<rational>& point, choice_draw& draw) const;

  const point_analysis& analysis_;
  const layout& plan_;
  const equation_solver& solver_;
  known_solutions& known_;
};

}  // namespace proofread::properties
