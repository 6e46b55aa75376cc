// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "properties/draws/family.hpp"
#include "properties/scalars/field.hpp"
#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {

/// Where the free entries of a construction come from. Both draws offer
///   entry()     any value
///   nonzero()   any value but 0
///   positive()  > 0 (in `field`: not 0)
///   variant(k)  0 for the generic construction, up to k - 1 for its deviations into sets of
///   measure zero;
///               always 0 in `field`, whose points must be uniform.

/// Uniform field elements.
class field_draw {
 public:
  using scalar = field;
  explicit field_draw(const std::function<std::uint64_t()>& random) : random_(random) {}
  field entry() { return field::draw(random_); }
  field nonzero() {
    for (;;) {
      const field value = entry();
      if (is_zero(value) == tribool::no) return value;
    }
  }
  field positive() { return nonzero(); }
  static int variant(int /*count*/) { return 0; }
  static constexpr bool ordered = false;

 private:
  const std::function<std::uint64_t()>& random_;
};

/// Reads choices in order; 0 where they end. Every read maps 0 to the simplest value.
class choice_draw {
 public:
  using scalar = rational;
  /// `uses`, if given, takes down what each choice was read for: k for variant(k), 0 for a
  /// value.
  choice_draw(const std::vector<std::int64_t>& choices, family kind,
              std::vector<int>* uses = nullptr)
      : choices_(choices), kind_(kind), uses_(uses) {}
  rational entry();
  rational nonzero();
  rational positive();
  int variant(int count);
  family kind() const { return kind_; }
  static constexpr bool ordered = true;

 private:
  std::int64_t next(int use) {
    if (uses_) uses_->push_back(use);
    const std::size_t at = next_++;
    return at < choices_.size() ? choices_[at] : 0;
  }
  const std::vector<std::int64_t>& choices_;
  family kind_;
  std::vector<int>* uses_;
  std::size_t next_ = 0;
};

}  // namespace proofread::properties
