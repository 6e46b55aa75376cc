// SPDX-License-Identifier: MIT
#include "properties/draws/combinations.hpp"

#include <algorithm>
#include <utility>

namespace proofread::properties {
namespace {

using candidate_lists = std::vector<std::vector<candidate>>;

constexpr std::size_t most_listed = 4096;  // combinations that are listed to be sorted

std::vector<selection> first_of_all(const candidate_lists& lists, std::size_t wanted) {
  std::vector<long> costs{0};
  for (const auto& list : lists) {
    std::vector<long> longer;
    for (const long cost : costs) {
      for (const candidate& each : list) longer.push_back(cost + each.cost);
    }
    costs = std::move(longer);
  }
  std::vector<std::pair<long, std::size_t>> keys;
  for (std::size_t place = 0; place < costs.size(); ++place) keys.emplace_back(costs[place], place);
  const std::size_t shown = std::min(wanted, keys.size());
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(shown), keys.end());
  std::vector<selection> first;
  for (std::size_t i = 0; i < shown; ++i) {
    std::size_t place = keys[i].second;
    first.emplace_back(lists.size(), 0);
    for (std::size_t k = lists.size(); k-- > 0; place /= lists[k].size())
      first.back()[k] = place % lists[k].size();
  }
  return first;
}

class lister {
 public:
  explicit lister(const candidate_lists& lists) : lists_(lists), indices_(lists.size(), 0) {}

  std::vector<selection> by_sums(std::size_t wanted) {
    for (std::size_t total = 0; all_.size() < wanted && total < largest_sum; ++total) {
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

  void list_sums(std::size_t k, std::size_t left) {
    if (all_.size() >= most_listed) return;
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

  const candidate_lists& lists_;
  selection indices_;
  std::vector<selection> all_;
};

}  // namespace

std::vector<selection> first_combinations(const candidate_lists& lists, std::size_t wanted) {
  double product = 1;
  for (const auto& list : lists) product *= static_cast<double>(list.size());
  if (product < 1) return {};
  return product <= static_cast<double>(most_listed) ? first_of_all(lists, wanted)
                                                     : lister(lists).by_sums(wanted);
}

}  // namespace proofread::properties
