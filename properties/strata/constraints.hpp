// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/scalars/rational.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {

/// The values a bare name may take, entry by entry, as literal bounds say: 0 < s, s <= 1, s != 0.
struct interval {
  std::optional<rational> low, high;
  bool low_open = false;
  bool high_open = false;
  bool not_zero = false;
  bool contains(const rational& value) const;
  bool empty() const;
};

/// left = right; a null right is zero.
struct equation {
  identities::expression_ptr left;
  identities::expression_ptr right;
};

/// b in range(A), b a bare plain name.
struct range_membership {
  int slot = -1;
  identities::expression_ptr matrix;
};

/// A bound of a bare name by an expression in literals and sizes.
struct literal_bound {
  int slot = -1;
  identities::comparison how = identities::comparison::less;  ///< name `how` bound
  identities::expression_ptr bound;
};

/// A conjunction of statements, sorted by what a generator can do about them.
struct constraint_set {
  std::vector<literal_bound> bounds;
  std::vector<claimed_word> words;
  std::vector<equation> equations;
  std::vector<range_membership> memberships;
  bool orders = false;  ///< asks for < or <= between scalars or vectors, beside literal bounds
  std::vector<identities::expression_ptr> others;

  /// Takes in a statement; conjunctions and chains are taken apart. Size relations are left out.
  void add(const identities::proposition& problem, const identities::expression_ptr& statement);
};

/// The constraints a point must meet, and the further ones worth meeting: modes[0] are the
/// hypotheses, each further mode adds a premise of a top-level implies, or a side of a top-level
/// iff, or a disjunct of such.
std::vector<constraint_set> modes_of(const identities::proposition& problem);

/// The interval of a name at these sizes (integers by slot, unset elsewhere).
interval interval_of(const constraint_set& constraints, int slot,
                     const std::vector<std::int64_t>& integers);

/// The number an expression in literals and sizes stands for.
std::optional<rational> literal_value(const identities::expression& node,
                                      const std::vector<std::int64_t>& integers);

}  // namespace proofread::properties
