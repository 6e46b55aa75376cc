// SPDX-License-Identifier: MIT
#include "properties/verdict/features.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/structure/components.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::expression;
using identities::form;
using identities::proposition;
using identities::role;

template <std::size_t N>
bool one_of(const std::string& name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 7> equational_words = {
    "symmetric", "skew", "diagonal", "orthogonal", "unit", "invertible", "rank"};

// A declared matrix, possibly transposed, whose ranks are strata of their own.
bool is_stratified(const proposition& problem, const expression& node) {
  if (node.kind == form::transpose) return is_stratified(problem, *node.arguments[0]);
  return node.kind == form::symbol && node.slot >= 0 &&
         problem.symbols[static_cast<std::size_t>(node.slot)].what == role::variable &&
         is_stratified_by_rank(problem, node.slot);
}

bool is_minimum(const proposition& problem, const expression& node) {
  if (node.kind == form::argmin || node.kind == form::argmax) return true;
  if (node.kind != form::symbol || node.slot < 0) return false;
  const auto& symbol = problem.symbols[static_cast<std::size_t>(node.slot)];
  return symbol.what == role::definition && is_minimum(problem, *symbol.value);
}

// An argmin, or a name defined by one, is a side of an equality.
bool states_minimum(const proposition& problem, const expression& statement) {
  const bool relation = statement.kind == form::relation;
  return std::any_of(statement.arguments.begin(), statement.arguments.end(), [&](const auto& part) {
    return (relation && is_minimum(problem, *part)) || states_minimum(problem, *part);
  });
}

// Empty if agreement of residues decides the statement; otherwise what stands in the way.
std::string obstacle_in(const expression& node) {
  switch (node.kind) {
    case form::relation:
      for (comparison how : node.relations) {
        if (how == comparison::not_equal) return "`!=` is no equality";
        if (how != comparison::equal) return "order has no meaning in a finite field";
      }
      return {};
    case form::conjunction:
      for (const auto& part : node.arguments) {
        if (std::string found = obstacle_in(*part); !found.empty()) return found;
      }
      return {};
    case form::predicate:
      return one_of(node.name, equational_words) ? std::string{}
                                                 : "`" + node.name + "` is no equality";
    case form::in_null:
    case form::in_range:
      return {};
    default:
      return "the statement is not built from equalities alone";
  }
}

void note_call(const proposition& problem, const expression& node, features& found) {
  const identities::builtin_facts& function = identities::facts_of(node);
  if (function.ordered) found.obstacle = "`" + node.name + "` needs an order";
  if (function.values != identities::value_kind::rational) found.transcendental = true;
  if (function.jumps_with_rank()) found.generic |= !is_stratified(problem, *node.arguments[0]);
}

void note_value(const proposition& problem, const expression& node, features& found) {
  switch (node.kind) {
    case form::limit:
    case form::in_range:
      found.generic = true;
      break;
    case form::pi:
      found.transcendental = true;
      break;
    case form::power:
      if (node.arguments.size() > 1 && node.arguments[1]->kind == form::divide) {
        found.transcendental = true;
      }
      break;
    case form::call:
      note_call(problem, node, found);
      break;
    case form::predicate:
      if (node.name == "invertible" || node.name == "rank") {
        found.generic |= !is_stratified(problem, *node.arguments[0]);
      }
      break;
    default:
      break;
  }
}

}  // namespace

features analyse(const proposition& problem) {
  features found;
  const expression& statement = *problem.statement;
  if (states_minimum(problem, statement)) found.obstacle = "a minimum is a statement of order";
  walk(problem, statement, [&](const expression& node) { note_value(problem, node, found); });
  if (found.obstacle.empty()) found.obstacle = obstacle_in(statement);
  found.equational = found.obstacle.empty();
  found.implication = statement.kind == form::implication;
  found.equivalence = statement.kind == form::equivalence;
  return found;
}

}  // namespace proofread::properties
