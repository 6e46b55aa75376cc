// SPDX-License-Identifier: MIT
#include "properties/strata/pair_cover.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

// The pairs (name, value, name, value) of tuples for every two names, numbered; for one name its
// values.
class value_pairs {
 public:
  explicit value_pairs(const std::vector<size_name>& names)
      : names_(names), values_(names[0].values) {}

  std::size_t count() const {
    return names_.size() * names_.size() * values_.size() * values_.size();
  }

  std::vector<std::size_t> of(const size_tuple& t) const {
    std::vector<std::size_t> pairs;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      for (std::size_t j = names_.size() == 1 ? i : i + 1; j < names_.size(); ++j) {
        const auto first = place(t[names_[i].slot]), second = place(t[names_[j].slot]);
        if (!first || !second) continue;
        const std::size_t names = i * names_.size() + j;
        pairs.push_back((names * values_.size() + *first) * values_.size() + *second);
      }
    }
    return pairs;
  }

 private:
  std::optional<std::size_t> place(std::int64_t value) const {
    const auto found = std::lower_bound(values_.begin(), values_.end(), value);
    if (found == values_.end() || *found != value) return std::nullopt;
    return static_cast<std::size_t>(found - values_.begin());
  }

  const std::vector<size_name>& names_;
  const std::vector<std::int64_t>& values_;
};

}  // namespace

bool cover_pairs(std::vector<size_tuple>& chosen, const std::vector<size_tuple>& candidates,
                 const std::vector<size_name>& names, std::size_t budget) {
  const value_pairs pairs(names);
  std::vector<char> open(pairs.count(), 0);
  std::vector<std::vector<std::size_t>> offers;
  for (const size_tuple& t : candidates) {
    offers.push_back(pairs.of(t));
    for (const std::size_t each : offers.back()) open[each] = 1;
  }
  for (const size_tuple& t : chosen) {
    for (const std::size_t each : pairs.of(t)) open[each] = 0;
  }
  while (chosen.size() < budget) {
    std::size_t best = 0, best_gain = 0;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      std::size_t gain = 0;
      count_work(static_cast<std::int64_t>(offers[c].size()) / 4 + 1);
      for (const std::size_t each : offers[c]) gain += open[each] != 0 ? 1 : 0;
      if (gain > best_gain) std::tie(best, best_gain) = std::make_tuple(c, gain);
    }
    if (best_gain == 0) return true;
    chosen.push_back(candidates[best]);
    for (const std::size_t each : offers[best]) open[each] = 0;
  }
  return std::none_of(open.begin(), open.end(), [](char each) { return each != 0; });
}

}  // namespace proofread::properties
