// SPDX-License-Identifier: MIT
#include "properties/strata/size_bounds.hpp"

#include <algorithm>
#include <cmath>

#include "identities/expression/walk.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/size_conditions.hpp"

namespace proofread::properties {
namespace {

using identities::form;
using identities::role;

constexpr std::int64_t largest_beside_values = 32;  // matrices of that size are still affordable
constexpr std::int64_t largest_alone = 200;

// What a statement names that may bound a size.
struct named_bounds {
  std::vector<double> numbers;
  bool orders = false;  ///< < or !=, which a number may bound through a square or a root
  bool sizes = false;   ///< a size stands as a number
};

// Orders and sizes of the statement itself; a hypothesis lambda > 0 bounds no size.
void look_into(const identities::expression& node, const identities::proposition& problem,
               named_bounds& found) {
  if (node.kind == form::relation) {
    found.orders = found.orders || std::any_of(node.relations.begin(), node.relations.end(),
                                               [](identities::comparison how) {
                                                 return how != identities::comparison::equal;
                                               });
  }
  if (node.kind == form::symbol && node.slot >= 0) {
    const role what = problem.symbols[static_cast<std::size_t>(node.slot)].what;
    found.sizes = found.sizes || what == role::size;
  }
  for (const auto& part : node.arguments) look_into(*part, problem, found);
}

named_bounds bounds_in(const identities::proposition& problem) {
  named_bounds found;
  look_into(*problem.statement, problem, found);
  walk(problem, [&](const identities::expression& node) {
    if (const auto value = literal_value(node, {})) found.numbers.push_back(to_double(*value));
  });
  return found;
}

bool has_unit(const identities::proposition& problem) {
  return std::any_of(problem.symbols.begin(), problem.symbols.end(), [](const auto& symbol) {
    return std::any_of(symbol.words.begin(), symbol.words.end(),
                       [](const identities::word& each) { return each.name == "unit"; });
  });
}

}  // namespace

std::set<std::int64_t> sizes_past_bounds(const identities::proposition& problem) {
  if (!problem.statement) return {};
  const bool alone = std::all_of(
      problem.symbols.begin(), problem.symbols.end(), [](const identities::declaration& each) {
        return each.what == role::size || each.what == role::index || each.what == role::bound;
      });
  const double most = static_cast<double>(alone ? largest_alone : largest_beside_values);
  const named_bounds named = bounds_in(problem);
  std::set<std::int64_t> past;
  const auto add = [&](double bound) {
    if (!(bound >= largest_size && bound <= most)) return;
    const auto size = static_cast<std::int64_t>(bound);
    past.insert({size, size + 1, size + 2});  // where only every other size will do
  };
  for (const double number : named.numbers) {
    if (!(number > 0)) continue;
    add(number);
    if (!named.orders) continue;
    for (const double bound : {number * number, std::sqrt(number), 1 / number}) add(bound);
  }
  if (named.sizes && named.orders) past.insert({7, 10, 16});
  if (named.orders && has_unit(problem)) past.insert({9, 16});  // equal entries that are rational
  return past;
}

}  // namespace proofread::properties
