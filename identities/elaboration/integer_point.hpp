// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// Values of some sizes and indices of a proposition, and what is known there.
class integer_point {
 public:
  explicit integer_point(const proposition& p) : p_(p) {}

  void set(int slot, std::int64_t value);
  void unset(int slot);
  const std::map<std::string, std::int64_t>& names() const { return named_; }

  std::optional<std::int64_t> extent(const size_expression& size) const;
  /// An expression of literals, sizes and indices; nullopt for every other one.
  std::optional<std::int64_t> value(const expression& node) const;
  /// A relation among such expressions, also under and, or, not; what a rank cannot be, too.
  /// nullopt where it takes more to tell.
  std::optional<bool> holds(const expression& statement) const;
  /// What full rank and rank r ask of the sizes.
  bool has_sizes_of_words() const;

 private:
  std::optional<bool> relation(const expression& node) const;
  std::optional<bool> rank_bound(const expression& left, comparison how,
                                 const expression& right) const;

  const proposition& p_;
  std::map<int, std::int64_t> values_;
  std::map<std::string, std::int64_t> named_;
};

}  // namespace proofread::identities
