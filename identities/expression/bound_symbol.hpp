// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>

#include "identities/expression/proposition.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {

/// The symbol that a node binds: x of forall x : P, w of argmin(f, w), t of limit(f, t -> a), i of
/// sum(i = 1..n, f); null for every other node. A derivative binds nothing: diff(f, x) is taken at
/// the x outside.
inline const expression* bound_symbol(const expression& node) {
  switch (node.kind) {
    case form::for_all:
    case form::exists:
      return node.arguments[0].get();
    case form::argmin:
    case form::argmax:
    case form::limit:
    case form::sum_over:
      return node.arguments[1].get();
    default:
      return nullptr;
  }
}

/// Does the bound symbol of a node stand for the bound value in this argument? The witness of
/// exists, the point of a limit and the ends of a range speak of the names outside.
inline bool is_in_scope(const expression& node, std::size_t argument) {
  if (node.kind == form::exists) return argument != 1;
  const bool ends =
      node.kind == form::limit || node.kind == form::sum_over || node.kind == form::for_all;
  return !ends || argument < 2;
}

/// sum(i = lo..hi, f) and forall i in lo..hi : P: where lo stands among the arguments, and hi
/// behind it; 0 for every other node.
inline std::size_t range_argument(const expression& node) {
  const bool ranged =
      node.kind == form::sum_over || (node.kind == form::for_all && node.arguments.size() == 4);
  return ranged ? 2 : 0;
}

/// forall, exists, argmin, argmax: what they bind runs through a declared set.
inline bool binds_over_set(form kind) {
  return kind == form::for_all || kind == form::exists || kind == form::argmin ||
         kind == form::argmax;
}

/// True if a minimum stands in the expression. As a definition it comes after those it sees
/// through: r = y - X*b before b = argmin(sumsq(r), b).
inline bool has_minimum(const expression& node) {
  bool found = false;
  walk(node, [&](const expression& each) {
    found = found || each.kind == form::argmin || each.kind == form::argmax;
  });
  return found;
}

/// The slots that run through a declared set somewhere in the proposition.
inline std::set<int> slots_bound_over_sets(const proposition& problem) {
  std::set<int> found;
  walk(problem, [&](const expression& node) {
    const bool set = binds_over_set(node.kind) && range_argument(node) == 0;
    if (set) found.insert(bound_symbol(node)->slot);
  });
  return found;
}

}  // namespace proofread::identities
