// SPDX-License-Identifier: MIT
#include "properties/structure/svd_plan.hpp"

#include <algorithm>
#include <array>

namespace proofread::properties {
namespace {

using identities::role;

struct svd_entry {
  construction made;
  svd_relation relation;
  svd_values kind;
};
constexpr std::array entries{
#define PROOFREAD_SVD(made, relation, kind) \
  svd_entry{construction::made, svd_relation::relation, svd_values::kind},
#include "properties/structure/svd_words.def"
#undef PROOFREAD_SVD
};

void fill_from_table(const identities::proposition& problem, svd_plan& plan) {
  structure words = resolve(effective_words(problem, plan.matrix));
  plan.rank = words.rank;
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const svd_entry& each) { return each.made == words.made; });
  if (!words.unavailable.empty() || found == entries.end()) {
    plan.unavailable = "svd(" + problem.symbols[static_cast<std::size_t>(plan.matrix)].name +
                       ") with these words is not in the table of generators";
    return;
  }
  plan.relation = found->relation;
  plan.kind = found->kind;
}

}  // namespace

std::vector<svd_plan> svd_plans(const identities::proposition& problem) {
  std::vector<svd_plan> plans;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    const bool factor = symbol.what == role::svd_left || symbol.what == role::svd_values ||
                        symbol.what == role::svd_right;
    if (!factor || !symbol.value || symbol.value->slot < 0) continue;
    const int source = symbol.value->slot;
    auto place = [&](svd_plan& plan) -> int& {
      return symbol.what == role::svd_left     ? plan.left
             : symbol.what == role::svd_values ? plan.values
                                               : plan.right;
    };
    auto found = std::find_if(plans.begin(), plans.end(), [&](svd_plan& plan) {
      return plan.matrix == source && place(plan) < 0;
    });
    if (found == plans.end()) {
      plans.push_back({});
      plans.back().matrix = source;
      found = plans.end() - 1;
    }
    place(*found) = static_cast<int>(slot);
  }
  for (svd_plan& plan : plans) fill_from_table(problem, plan);
  for (std::size_t i = 1; i < plans.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (plans[i].matrix == plans[j].matrix) {
        plans[i].unavailable = "two svd declarations of one matrix";
      }
    }
  }
  return plans;
}

}  // namespace proofread::properties
