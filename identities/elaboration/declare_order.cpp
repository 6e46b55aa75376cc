// SPDX-License-Identifier: MIT
#include "identities/elaboration/declare_order.hpp"

#include <algorithm>

#include "identities/expression/functions.hpp"

namespace proofread::identities {
namespace {

bool takes_vectors(const expression& node) {
  const builtin_facts* const function = called(node);
  return node.kind == form::transpose || node.kind == form::index ||
         (function != nullptr && function->of_vectors);
}

/// x'*A*y and its like.
bool is_row(const expression& node) {
  if (node.kind == form::multiply) return is_row(*node.arguments[0]);
  return node.kind == form::transpose && node.arguments[0]->kind == form::symbol;
}

/// x', x[i], norm(x), dot(x, y), w'*x: nobody writes that of a number.
bool used_as_vector(const expression& node, const std::string& name) {
  const bool by_row = node.kind == form::multiply && is_row(*node.arguments[0]);
  return std::any_of(node.arguments.begin(), node.arguments.end(), [&](const auto& part) {
    const bool it = part->kind == form::symbol && part->name == name;
    return (it && (takes_vectors(node) || by_row)) || used_as_vector(*part, name);
  });
}

bool is_order(const expression& relation) {
  const auto& how = relation.relations;
  return !how.empty() && std::all_of(how.begin(), how.end(),
                                     [](comparison each) { return each > comparison::not_equal; });
}

}  // namespace

bool orders_a_name(const declaration_item& item) {
  return item.kind == declaration_item::sort::relation && is_order(*item.value);
}

bool declares_scalar(const inference& in, const expression& relation, const std::string& name) {
  const auto& how = relation.relations;
  if (!in.infers_names) return how.size() != 1 || how[0] != comparison::equal;
  if (!in.orders_declare || !is_order(relation) || naming_rule(name) != letter::vector)
    return false;
  return std::none_of(in.written.begin(), in.written.end(),
                      [&](const auto& tree) { return used_as_vector(*tree, name); });
}

}  // namespace proofread::identities
