// SPDX-License-Identifier: MIT
#include "properties/equations/linear_space.hpp"

#include <utility>

#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int unknown_limit = 64;  // entries of one unknown

}  // namespace

std::vector<rationals> linear_basis(const drawn_matrix& unknown) {
  const int rows = unknown.plan.rows, cols = unknown.plan.cols;
  const auto unit = [&](int i, int j, long mirrored) {
    rationals result(rows, cols);
    result(i, j) = 1;
    if (mirrored != 0) result(j, i) = mirrored;
    return result;
  };
  const construction made = unknown.plan.made;
  const bool symmetric = made == construction::symmetric || made == construction::posdef ||
                         made == construction::psd || made == construction::symmetric_invertible ||
                         made == construction::symmetric_nonzero;
  const bool skew = made == construction::skew || made == construction::skew_invertible ||
                    made == construction::skew_nonzero;
  const bool diagonal = made == construction::diagonal || made == construction::diagonal_full ||
                        made == construction::diagonal_nonzero ||
                        made == construction::diagonal_positive ||
                        made == construction::diagonal_nonnegative;
  const bool full = made == construction::plain || made == construction::nonzero ||
                    made == construction::invertible || made == construction::full_column_rank ||
                    made == construction::full_row_rank;
  std::vector<rationals> basis;
  if (!(symmetric || skew || diagonal || full) || rows * cols > unknown_limit) return basis;
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) {
      const bool mirrored = (symmetric || skew) && i != j;
      if ((diagonal && i != j) || (mirrored && j > i) || (skew && i == j)) continue;
      basis.push_back(unit(i, j, mirrored ? (skew ? -1 : 1) : 0));
    }
  }
  return basis;
}

rationals combination(const std::vector<rationals>& basis, const rationals& weights) {
  rationals result(basis.front().rows(), basis.front().cols());
  for (std::size_t k = 0; k < basis.size(); ++k) {
    result = sum_of(std::move(result), weights[static_cast<int>(k)], basis[k]);
  }
  return result;
}

}  // namespace proofread::properties
