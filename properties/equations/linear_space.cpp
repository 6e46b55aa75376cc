// SPDX-License-Identifier: MIT
#include "properties/equations/linear_space.hpp"

#include <utility>

#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/structure/linear_span.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int unknown_limit = 64;  // entries of one unknown

}  // namespace

std::vector<rationals> linear_basis(const drawn_matrix& unknown) {
  const int rows = unknown.plan.rows, cols = unknown.plan.cols;
  std::vector<rationals> basis;
  if (!fills_its_span(unknown.declared) || rows * cols > unknown_limit) return basis;
  for (const entry_direction& along : directions_in(linear_span_of(unknown.declared), rows, cols)) {
    rationals unit(rows, cols);
    unit(along.row, along.col) = 1;
    if (along.mirrored != 0) unit(along.col, along.row) = along.mirrored;
    basis.push_back(std::move(unit));
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
