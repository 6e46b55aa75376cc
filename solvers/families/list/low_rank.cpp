// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "solvers/families/matrix_family.hpp"
#include "solvers/scalars/products.hpp"

namespace proofread::solvers::families {

matrix_family low_rank();

namespace {

// rows x rank, integers up to 5 below a diagonal of ones, rows shuffled: full column rank.
matrix<rational> factor(int rows, int rank, matrix_draw& from) {
  matrix<rational> L(rows, rank);
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < rank; ++j) L(i, j) = i > j ? from.integer(5) : rational(i == j ? 1 : 0);
  }
  for (int i = rows - 1; i > 0; --i) {
    const int k = static_cast<int>(from.random.below(static_cast<std::uint64_t>(i) + 1));
    for (int j = 0; j < rank; ++j) std::swap(L(i, j), L(k, j));
  }
  return L;
}

}  // namespace

matrix_family low_rank() {
  return {"low_rank",
          "product of integer factors: rank max(1, floor(share*min(n, d))) exactly",
          {{"share", rational(1, 2), 0, 1, "rank over min(n, d)"}},
          [](matrix_draw& from) {
            const auto [rows, cols] = from.sizes;
            const rational asked = floor(from.values[0] * rational(std::min(rows, cols)));
            const int rank = std::max(1, static_cast<int>(*asked.to_int64()));
            const matrix<rational> left = factor(rows, rank, from);
            const matrix<rational> right = factor(cols, rank, from);
            return matrix<rational>(left * right.transpose());
          }};
}

}  // namespace proofread::solvers::families
