// SPDX-License-Identifier: MIT
#include "results/baseline/update.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace proofread::results {

baseline updated(const baseline& held, const document& current) {
  baseline next = baseline_of(current);
  next.seeds.insert(held.seeds.begin(), held.seeds.end());
  for (auto& [group, members] : next.measures) {
    const auto old = held.measures.find(group);
    if (old == held.measures.end()) continue;
    const std::map<std::string, double> noise = noise_of(old->second);
    for (auto& [name, m] : members) {
      const auto before = old->second.find(name);
      if (before == old->second.end()) continue;
      const bool within = std::abs(m.at - before->second.at) <= noise.at(name);
      m = {within ? before->second.at : m.at, before->second.noise};
    }
  }
  for (auto& [name, claim] : next.claims) {
    const auto before = held.claims.find(name);
    if (before == held.claims.end() || before->second.statement != claim.statement) continue;
    std::set<std::string> both;
    std::set_intersection(claim.levels.begin(), claim.levels.end(), before->second.levels.begin(),
                          before->second.levels.end(), std::inserter(both, both.begin()));
    claim.levels = both;
  }
  return next;
}

}  // namespace proofread::results
