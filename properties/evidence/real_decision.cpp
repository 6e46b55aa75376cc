// SPDX-License-Identifier: MIT
#include "properties/evidence/real_decision.hpp"

#include <set>

namespace proofread::properties {

namespace {

/// The values of each size.
std::vector<std::set<std::int64_t>> values_of(const std::vector<size_tuple>& all) {
  std::vector<std::set<std::int64_t>> values(all.front().sizes.size());
  for (const size_tuple& each : all) {
    for (std::size_t k = 0; k < values.size() && k < each.sizes.size(); ++k)
      values[k].insert(each.sizes[k].second);
  }
  return values;
}

/// Every combination of ranges without gaps.
bool is_box(const std::vector<size_tuple>& all, const std::vector<std::set<std::int64_t>>& values) {
  std::set<std::vector<std::pair<std::string, std::int64_t>>> different;
  for (const size_tuple& each : all) different.insert(each.sizes);
  std::size_t combinations = 1;
  for (const auto& range : values) {
    if (*range.rbegin() - *range.begin() + 1 != static_cast<std::int64_t>(range.size()))
      return false;
    combinations *= range.size();
  }
  return combinations == different.size();
}

std::string range_text(const std::set<std::int64_t>& range) {
  const std::string low = std::to_string(*range.begin());
  return range.size() == 1 ? " = " + low : " in " + low + ".." + std::to_string(*range.rbegin());
}

std::string box_text(const size_tuple& names, const std::vector<std::set<std::int64_t>>& values) {
  std::string text;
  for (std::size_t k = 0; k < values.size(); ++k) {
    text += (text.empty() ? "" : ", ") + names.sizes[k].first;
    const bool joins = values[k].size() > 1 && k + 1 < values.size() && values[k] == values[k + 1];
    if (!joins) text += range_text(values[k]);
  }
  return text;
}

std::string list_text(const std::vector<size_tuple>& all) {
  std::string names, tuples;
  for (const auto& [name, value] : all.front().sizes) names += (names.empty() ? "" : ", ") + name;
  for (const size_tuple& each : all) {
    std::string values;
    for (const auto& [name, value] : each.sizes)
      values += (values.empty() ? "" : ", ") + std::to_string(value);
    tuples += (tuples.empty() ? "" : ", ") + (each.sizes.size() == 1 ? values : "(" + values + ")");
  }
  return (all.front().sizes.size() == 1 ? names : "(" + names + ")") + " = " + tuples;
}

}  // namespace

size_tuple tuple_at(const identities::proposition& problem,
                    const std::vector<std::int64_t>& integers) {
  size_tuple tuple;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what == identities::role::size)
      tuple.sizes.emplace_back(symbol.name, integers[slot]);
  }
  return tuple;
}

std::string sizes_text(const std::vector<size_tuple>& all) {
  if (all.empty() || all.front().sizes.empty()) return "";
  const auto values = values_of(all);
  return is_box(all, values) ? box_text(all.front(), values) : list_text(all);
}

}  // namespace proofread::properties
