// SPDX-License-Identifier: MIT
// Which columns of X depend on others, and how, exactly.
#pragma once

#include <utility>
#include <vector>

#include "solvers/problems/moments.hpp"

namespace proofread::solvers {

// X·e_column = Σ factor·X·e_term over columns before it; no terms: the column is zero.
struct dependence {
  index column;
  std::vector<std::pair<index, rational>> terms;
};

struct dependences {
  std::vector<index> independent;  // each is no combination of those before it; as many as the rank
  std::vector<dependence> dependent;  // the others
  // Of the coefficients: whether all solutions of least squares have the same.
  std::vector<bool> identified;
};

// From X'X: its null space is that of X.
dependences dependences_of(const matrix<rational>& gram);

// X'X of these columns alone.
matrix<rational> gram_of(const std::vector<index>& columns, const matrix<rational>& gram);

// The solution of least squares on these independent columns alone, 0 for the others.
vector<rational> solved_on(const std::vector<index>& columns, const moments& data);

}  // namespace proofread::solvers
