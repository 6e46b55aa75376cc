// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "identities/language/proposition.hpp"
#include "properties/generators/words.hpp"

namespace proofread::properties {

/// A discrete choice of a stratum: which rank or component a declared name has.
struct axis {
  enum class sort : std::uint8_t { rank, component };
  sort what = sort::component;
  int slot = -1;
  std::vector<int> options;
  bool complete = true;  ///< false: some options are left out, there are too many
};

/// The discrete choices at these sizes: every rank of plain matrices under pinv, rank, range, and
/// of the X of an svd; the components of closed words; equal singular values.
std::vector<axis> discrete_choices(const identities::proposition& problem,
                                   const std::vector<std::int64_t>& integers);

/// How many components the set of matrices of this construction is enumerated in; 1 for a connected
/// one. Sets of signs of more than 3 entries are represented by the number of minus signs.
int component_count(construction made, int rows, int cols, int r);

/// The k-th sign pattern of `count` signs in the sense of component_count: true where the sign is
/// minus.
std::vector<bool> sign_pattern(int count, int component);

/// The component-th choice of r places among `count`.
std::vector<int> places(int count, int r, int component);

}  // namespace proofread::properties
