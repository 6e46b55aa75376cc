// SPDX-License-Identifier: MIT
#include "properties/structure/svd_arrangement.hpp"

#include <algorithm>

namespace proofread::properties {
namespace {

constexpr int enumerated_size = 3;  // every arrangement up to here
constexpr std::size_t most_of_a_larger_size = 12;

class arranger {
 public:
  arranger(svd_relation relation, int n, bool one_value)
      : relation_(relation), n_(n), one_value_(one_value) {}

  // All arrangements with r singular values that are not 0.
  void add(int r) {
    if (relation_ == svd_relation::turned && r % 2 == 1) return;
    if (n_ == r) return fill(r, r);
    for (const int sign : {0, 1}) {
      blocks_.push_back({n_ - r, true, sign});
      fill(r, r);
      blocks_.pop_back();
    }
  }

  std::vector<svd_arrangement> take() { return std::move(found_); }

 private:
  // Blocks for the places that are left, none larger than the one before.
  void fill(int left, int largest) {
    if (left == 0) return emit();
    const int step = relation_ == svd_relation::turned ? 2 : 1;
    const int most = relation_ == svd_relation::equal && !one_value_ ? 1 : std::min(left, largest);
    for (int size = one_value_ ? left : step; size <= most; size += step) {
      for (const int component : components(size)) {
        blocks_.push_back({size, false, component});
        fill(left - size, size);
        blocks_.pop_back();
      }
    }
  }

  std::vector<int> components(int size) const {
    if (relation_ == svd_relation::equal) return {0};
    if (relation_ == svd_relation::turned || size == 1) return {0, 1};
    std::vector<int> minus;
    for (int k = one_value_ ? 0 : 1; k <= (one_value_ ? size : size - 1); ++k) minus.push_back(k);
    return minus;
  }

  void emit() {
    const int shifts = blocks_.size() > 1 ? n_ : 1;
    for (int shift = 0; shift < shifts; ++shift) found_.push_back({blocks_, shift});
  }

  svd_relation relation_;
  int n_;
  bool one_value_;
  std::vector<svd_block> blocks_;
  std::vector<svd_arrangement> found_;
};

}  // namespace

svd_arrangements arrangements_of(const svd_plan& plan, int n, int r) {
  arranger made(plan.relation, n, plan.kind == svd_values::one);
  switch (plan.kind) {
    case svd_values::nonnegative:
    case svd_values::nonzero:
      for (int k = n; k >= (plan.kind == svd_values::nonzero ? 1 : 0); --k) made.add(k);
      break;
    case svd_values::rank:
      made.add(std::clamp(r, 0, n));
      break;
    case svd_values::zero:
      made.add(0);
      break;
    default:
      made.add(n);
  }
  svd_arrangements result{made.take(), true};
  if (n <= enumerated_size || result.all.size() <= most_of_a_larger_size) return result;
  std::vector<svd_arrangement> kept;
  for (std::size_t i = 0; i < most_of_a_larger_size; ++i) {
    kept.push_back(result.all[i * (result.all.size() - 1) / (most_of_a_larger_size - 1)]);
  }
  return {std::move(kept), false};
}

}  // namespace proofread::properties
