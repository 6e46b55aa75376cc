// SPDX-License-Identifier: MIT
#include "properties/draws/combinations.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {
namespace {

class lister {
 public:
  explicit lister(const std::vector<std::vector<candidate>>& lists)
      : lists_(lists), indices_(lists.size(), 0) {}

  std::vector<selection> everything() {
    list_all(0);
    std::vector<std::pair<long, std::size_t>> keys;
    for (std::size_t i = 0; i < all_.size(); ++i) keys.emplace_back(cost(all_[i]), i);
    std::sort(keys.begin(), keys.end());
    std::vector<selection> sorted;
    for (const auto& each : keys) sorted.push_back(std::move(all_[each.second]));
    return sorted;
  }

  std::vector<selection> by_sums(std::size_t wanted) {
    for (std::size_t total = 0;
         all_.size() < std::min(wanted, most_combinations / 2) && total < largest_sum; ++total) {
      const auto first = static_cast<std::ptrdiff_t>(all_.size());
      list_sums(0, total);
      std::stable_sort(all_.begin() + first, all_.end(),
                       [&](const selection& a, const selection& b) { return cost(a) < cost(b); });
    }
    return std::move(all_);
  }

 private:
  static constexpr std::size_t largest_sum = 400;

  long cost(const selection& indices) const {
    long total = 0;
    for (std::size_t k = 0; k < indices.size(); ++k) total += lists_[k][indices[k]].cost;
    return total;
  }

  void list_all(std::size_t k) {
    if (k == lists_.size()) return all_.push_back(indices_);
    for (std::size_t i = 0; i < lists_[k].size(); ++i) {
      indices_[k] = i;
      list_all(k + 1);
    }
  }

  void list_sums(std::size_t k, std::size_t left) {
    if (all_.size() >= most_combinations) return;
    if (k + 1 == lists_.size()) {
      if (left >= lists_[k].size()) return;
      indices_[k] = left;
      return all_.push_back(indices_);
    }
    for (std::size_t i = 0; i <= left && i < lists_[k].size(); ++i) {
      indices_[k] = i;
      list_sums(k + 1, left - i);
    }
  }

  const std::vector<std::vector<candidate>>& lists_;
  selection indices_;
  std::vector<selection> all_;
};

}  // namespace

std::vector<selection> ordered_combinations(const std::vector<std::vector<candidate>>& lists,
                                            std::size_t wanted) {
  double product = 1;
  for (const auto& list : lists) product *= static_cast<double>(list.size());
  if (product < 1) return {};
  lister all(lists);
  return product <= static_cast<double>(wanted) ? all.everything() : all.by_sums(wanted);
}

}  // namespace proofread::properties
