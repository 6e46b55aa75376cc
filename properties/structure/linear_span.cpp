// SPDX-License-Identifier: MIT
#include "properties/structure/linear_span.hpp"

namespace proofread::properties {

linear_span linear_span_of(construction made) {
  switch (made) {
    case construction::symmetric:
    case construction::symmetric_invertible:
    case construction::symmetric_rank:
    case construction::symmetric_nonzero:
    case construction::posdef:
    case construction::psd:
    case construction::psd_rank:
    case construction::psd_nonzero:
      return linear_span::symmetric;
    case construction::skew:
    case construction::skew_invertible:
    case construction::skew_rank:
    case construction::skew_nonzero:
      return linear_span::skew;
    case construction::diagonal:
    case construction::diagonal_full:
    case construction::diagonal_rank:
    case construction::diagonal_nonzero:
    case construction::diagonal_positive:
    case construction::diagonal_nonnegative:
    case construction::diagonal_places:
    case construction::diagonal_places_positive:
      return linear_span::diagonal;
    case construction::plain:
    case construction::nonzero:
    case construction::invertible:
    case construction::full_column_rank:
    case construction::full_row_rank:
    case construction::rank:
      return linear_span::everything;
    case construction::zero:
    case construction::identity:
    case construction::diagonal_unit:
    case construction::orthogonal:
    case construction::orthogonal_symmetric:
    case construction::orthogonal_skew:
    case construction::orthogonal_diagonal:
    case construction::unit:
      break;
  }
  return linear_span::none;
}

bool fills_its_span(construction made) {
  switch (made) {
    case construction::symmetric_rank:
    case construction::psd_rank:
    case construction::skew_rank:
    case construction::diagonal_rank:
    case construction::diagonal_places:
    case construction::diagonal_places_positive:
    case construction::rank:
      return false;
    default:
      return linear_span_of(made) != linear_span::none;
  }
}

std::vector<entry_direction> directions_in(linear_span span, int rows, int cols) {
  std::vector<entry_direction> found;
  if (span == linear_span::none) return found;
  const bool mirrored = span == linear_span::symmetric || span == linear_span::skew;
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) {
      if (span == linear_span::diagonal ? i != j : mirrored && j > i) continue;
      if (span == linear_span::skew && i == j) continue;
      const long other = i == j ? 0 : span == linear_span::symmetric ? 1 : -1;
      found.push_back({i, j, mirrored ? other : 0});
    }
  }
  return found;
}

}  // namespace proofread::properties
