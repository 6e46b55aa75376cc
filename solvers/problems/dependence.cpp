// SPDX-License-Identifier: MIT
#include "solvers/problems/dependence.hpp"

#include <algorithm>

#include "solvers/problems/elimination.hpp"

namespace proofread::solvers {

dependences dependences_of(const matrix<rational>& gram) {
  const index d = gram.cols();
  const echelon form = reduced(gram, d);
  dependences found{form.pivots, {}, std::vector<bool>(static_cast<size_t>(d), true)};
  for (index j = 0; j < d; ++j) {
    if (std::find(form.pivots.begin(), form.pivots.end(), j) != form.pivots.end()) continue;
    dependence one{j, {}};
    found.identified[static_cast<size_t>(j)] = false;
    for (index k = 0; k < form.rows.rows(); ++k) {
      if (form.rows(k, j) == 0) continue;
      const index term = form.pivots[static_cast<size_t>(k)];
      one.terms.emplace_back(term, form.rows(k, j));
      found.identified[static_cast<size_t>(term)] = false;
    }
    found.dependent.push_back(std::move(one));
  }
  return found;
}

matrix<rational> gram_of(const std::vector<index>& columns, const matrix<rational>& gram) {
  const index r = static_cast<index>(columns.size());
  matrix<rational> part(r, r);
  for (index i = 0; i < r; ++i) {
    for (index j = 0; j < r; ++j)
      part(i, j) = gram(columns[static_cast<size_t>(i)], columns[static_cast<size_t>(j)]);
  }
  return part;
}

vector<rational> solved_on(const std::vector<index>& columns, const moments& data) {
  const index r = static_cast<index>(columns.size());
  vector<rational> w = vector<rational>::Zero(data.d);
  if (r == 0) return w;
  matrix<rational> system(r, r + 1);
  system.leftCols(r) = gram_of(columns, data.gram);
  for (index i = 0; i < r; ++i) system(i, r) = data.right(columns[static_cast<size_t>(i)]);
  const echelon solved = reduced(system, r);
  for (index i = 0; i < r; ++i) w(columns[static_cast<size_t>(i)]) = solved.rows(i, r);
  return w;
}

}  // namespace proofread::solvers
