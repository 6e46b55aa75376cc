// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "properties/structure/words.hpp"

namespace proofread::properties {

/// The least linear space with all matrices of a construction in it. None for those that are
/// bounded away from 0 or are one matrix: spheres, orthogonal matrices, 0, I.
enum class linear_span : std::uint8_t { none, everything, symmetric, skew, diagonal };
linear_span linear_span_of(construction made);

/// The matrices of the construction have inner points in their span, so that what is solved for in
/// the span is one of them as a rule: posdef and invertible ones do, those of a prescribed rank do
/// not.
bool fills_its_span(construction made);

/// A vector of the usual basis of a span: 1 at (row, col), and at (col, row) `mirrored`, if not 0.
struct entry_direction {
  int row = 0;
  int col = 0;
  long mirrored = 0;
};
std::vector<entry_direction> directions_in(linear_span span, int rows, int cols);

}  // namespace proofread::properties
