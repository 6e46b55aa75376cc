// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {

/// A discrete choice of a stratum: which rank or component a declared name has.
struct axis {
  enum class sort : std::uint8_t { rank, component };
  sort what = sort::component;
  int slot = -1;
  std::vector<int> options;
  bool complete = true;  ///< false: some options are left out, there are too many
};

/// How the matrices of rank r of a construction are put together, where its ranks differ and are
/// strata of their own: plain, symmetric, skew, psd, diagonal ones. Of diagonal ones the stratum is
/// which entries are 0: a component.
std::optional<construction> of_one_rank(construction made);

/// The ranks of a declared name, wherever they matter, are strata that together are all of its
/// values: its words allow it, and no hypothesis is about its entries.
bool is_stratified_by_rank(const identities::proposition& problem, int slot);

/// The discrete choices at these sizes: every rank of matrices under pinv, rank, range, invertible,
/// and of the X of an svd; the components of closed words; equal singular values.
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
