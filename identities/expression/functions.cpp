// SPDX-License-Identifier: MIT
#include "identities/expression/functions.hpp"

#include <algorithm>

#include "identities/expression/expression.hpp"

namespace proofread::identities {
namespace {

constexpr auto by_name = [] {
  std::array<const builtin_facts*, functions::table.size()> sorted{};
  for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = &functions::table[i];
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->name < b->name; });
  return sorted;
}();

}  // namespace

std::span<const builtin_facts* const> builtins_by_name() { return by_name; }

const builtin_facts* find_builtin(std::string_view name) {
  const auto* const found = std::lower_bound(
      by_name.begin(), by_name.end(), name,
      [](const builtin_facts* entry, std::string_view wanted) { return entry->name < wanted; });
  return found != by_name.end() && (*found)->name == name ? *found : nullptr;
}

const builtin_facts* called(const expression& node) {
  return node.kind == form::call ? find_builtin(node.name) : nullptr;
}

const builtin_facts& facts_of(const expression& call) { return *find_builtin(call.name); }

bool calls(const expression& node, builtin function) {
  return node.kind == form::call && node.name == facts_of(function).name;
}

}  // namespace proofread::identities
