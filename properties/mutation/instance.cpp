// SPDX-License-Identifier: MIT
#include "properties/mutation/instance.hpp"

#include <algorithm>

#include "identities/expression/walk.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties {

using identities::comparison;
using identities::declaration;
using identities::expression;
using identities::form;
using identities::proposition;

namespace {

enum class freedom { none, positive, nonzero, every };

int count_of(const expression& node, int slot) {
  int count = 0;
  walk(node, [&](const expression& each) { count += each.slot == slot ? 1 : 0; });
  return count;
}

int occurrences(const proposition& problem, int slot) {
  int count = count_of(*problem.statement, slot);
  for (const declaration& each : problem.symbols) {
    if (each.value) count += count_of(*each.value, slot);
  }
  return count;
}

/// Which values the name stands for, if it occurs once and nothing else is asked of it.
freedom freedom_of(const proposition& problem, int slot) {
  const declaration& owner = problem.symbols[static_cast<std::size_t>(slot)];
  if (owner.what != identities::role::variable || !owner.words.empty()) return freedom::none;
  if (occurrences(problem, slot) != 1) return freedom::none;
  freedom found = freedom::every;
  for (const auto& asked : problem.hypotheses) {
    if (count_of(*asked, slot) == 0) continue;
    const bool of_it_alone = asked->kind == form::relation && asked->relations.size() == 1 &&
                             asked->arguments[0]->slot == slot &&
                             is_number(*asked->arguments[1], "0");
    if (!of_it_alone) return freedom::none;
    if (asked->relations[0] == comparison::not_equal && found == freedom::every) {
      found = freedom::nonzero;
    } else if (asked->relations[0] == comparison::greater) {
      found = freedom::positive;
    } else {
      return freedom::none;
    }
  }
  return found;
}

bool speaks_of_others(const expression& node, int slot) {
  if (node.slot >= 0 && node.slot != slot) return true;
  return std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return speaks_of_others(*part, slot); });
}

/// A factor of a product that may take up a number.
bool has_free_factor(const proposition& problem, const expression& node, bool negative) {
  if (node.kind == form::symbol && node.slot >= 0) {
    const freedom found = freedom_of(problem, node.slot);
    return found == freedom::every || found == freedom::nonzero ||
           (found == freedom::positive && !negative);
  }
  const bool product = node.kind == form::scale || node.kind == form::multiply;
  if (node.kind == form::negate || node.kind == form::transpose || node.kind == form::divide) {
    return has_free_factor(problem, *node.arguments[0], negative);
  }
  return product && std::any_of(node.arguments.begin(), node.arguments.end(), [&](const auto& p) {
           return has_free_factor(problem, *p, negative);
         });
}

/// c*A, A/c or -A made from A.
bool only_scales(const expression& node, const expression& replacement) {
  if (replacement.kind == form::negate) {
    return identities::same(*replacement.arguments[0], node) ||
           only_scales(node, *replacement.arguments[0]);
  }
  if (replacement.kind == form::divide && replacement.arguments[1]->kind == form::number) {
    return identities::same(*replacement.arguments[0], node);
  }
  return replacement.kind == form::scale && replacement.arguments[0]->kind == form::number &&
         identities::same(*replacement.arguments[1], node);
}

}  // namespace

bool is_instance(const site& at, const expression& replacement) {
  const expression& node = *at.node;
  const bool negative = replacement.kind == form::negate;
  if (node.kind == form::symbol && node.slot >= 0 && !speaks_of_others(replacement, node.slot)) {
    return has_free_factor(at.problem, node, negative);
  }
  return only_scales(node, replacement) && has_free_factor(at.problem, node, negative);
}

bool is_tautology(const expression& statement) {
  if (statement.kind != form::relation) return false;
  for (std::size_t k = 0; k + 1 < statement.arguments.size(); ++k) {
    if (statement.relations[k] != comparison::equal ||
        !identities::same(*statement.arguments[k], *statement.arguments[k + 1])) {
      return false;
    }
  }
  return true;
}

}  // namespace proofread::properties
