// SPDX-License-Identifier: MIT
#include "identities/names/uses.hpp"

#include <algorithm>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

using matrix_names = std::function<bool(const std::string&)>;

bool is_name(const expression& node, const std::string& name) {
  return node.kind == form::symbol && node.name == name;
}

template <typename Condition>
bool some_node(const expression& node, Condition&& condition) {
  bool found = false;
  walk(node, [&](const expression& each) { found = found || condition(each); });
  return found;
}

/// x'*A*y and its like.
bool is_row(const expression& node) {
  if (node.kind == form::multiply) return is_row(*node.arguments[0]);
  return node.kind == form::transpose;
}

/// max(x) and min(x) take the extreme entry.
bool takes_vectors(const expression& node) {
  const builtin_facts* const function = called(node);
  const bool extreme = function != nullptr && function->shaped == shape_rule::broadcast &&
                       node.arguments.size() == 1;
  const bool written_out =
      node.kind == form::apply && (node.name == "mean" || node.name == "softmax");
  const bool vectors = written_out || (function != nullptr && (function->of_vectors || extreme));
  return vectors || (node.kind == form::predicate && node.name == "unit");
}

bool takes_matrices(const expression& node) {
  if (node.kind == form::predicate) return node.name != "unit" && node.name != "nonzero";
  if (node.kind == form::transpose) return true;
  const builtin_facts* const function = called(node);
  return function != nullptr &&
         (function->shaped == shape_rule::square || function->shaped == shape_rule::transposed ||
          function->shaped == shape_rule::number_of_square ||
          function->shaped == shape_rule::diagonal_of_square || function->id == builtin::rank);
}

/// One of its operands is the name itself.
bool is_operand(const expression& node, const std::string& name, std::size_t first,
                std::size_t count) {
  for (std::size_t i = first; i < std::min(first + count, node.arguments.size()); ++i) {
    if (is_name(*node.arguments[i], name)) return true;
  }
  return false;
}

/// A matrix as far as its names tell: A, A', inv(A), A + B, c*A, x'*A.
bool is_matrix(const expression& node, const matrix_names& matrix) {
  const auto part = [&](std::size_t i) { return is_matrix(*node.arguments[i], matrix); };
  switch (node.kind) {
    case form::symbol:
      return matrix(node.name);
    case form::identity:
    case form::blocks:
    case form::hessian:
      return true;
    case form::negate:
    case form::transpose:
    case form::divide:
    case form::power:
      return part(0);
    case form::add:
    case form::subtract:
    case form::entry_multiply:
    case form::entry_divide:
      return part(0) || part(1);
    case form::multiply:
    case form::solve:
      return part(1);
    case form::call: {
      const shape_rule shaped = facts_of(node).shaped;
      if (shaped == shape_rule::diagonal) return true;
      const bool kept = shaped == shape_rule::square || shaped == shape_rule::transposed ||
                        shaped == shape_rule::entrywise;
      return kept && part(0);
    }
    default:
      return false;
  }
}

/// The name is a term of the vector that a factor stands for: x in x, -x, c*x, x + y, x/c.
bool is_term(const expression& node, const std::string& name) {
  switch (node.kind) {
    case form::symbol:
      return node.name == name;
    case form::negate:
    case form::divide:
      return is_term(*node.arguments[0], name);
    case form::add:
    case form::subtract:
      return is_term(*node.arguments[0], name) || is_term(*node.arguments[1], name);
    case form::multiply:
      return is_term(*node.arguments[1], name);
    default:
      return false;
  }
}

}  // namespace

void symbols_of(const expression_ptr& node, names_with_places& found) {
  if (!node) return;
  if (node->kind == form::symbol) found.emplace_back(node->name, node->where);
  for (const auto& part : node->arguments) symbols_of(part, found);
}

std::vector<expression_ptr> trees_of(const std::vector<declaration_item>& given,
                                     const expression_ptr& statement) {
  std::vector<expression_ptr> trees;
  for (const declaration_item& item : given) {
    if (item.value) trees.push_back(item.value);
  }
  trees.push_back(statement);
  return trees;
}

bool speaks_of_vector(const expression& tree, const std::string& name) {
  return some_node(tree, [&](const expression& node) {
    const bool entry = node.kind == form::index && node.arguments.size() == 2;
    return (entry && is_operand(node, name, 0, 1)) ||
           (takes_vectors(node) && is_operand(node, name, 0, node.arguments.size()));
  });
}

bool used_as_vector(const expression& tree, const std::string& name) {
  return some_node(tree, [&](const expression& node) {
    if (takes_vectors(node) || node.kind == form::transpose)
      return is_operand(node, name, 0, node.arguments.size());
    if (node.kind == form::index || node.kind == form::in_range || node.kind == form::in_null)
      return is_operand(node, name, 0, 1);
    return node.kind == form::multiply && is_row(*node.arguments[0]) &&
           is_operand(node, name, 1, 1);
  });
}

bool used_as_matrix(const expression& tree, const std::string& name) {
  return some_node(tree, [&](const expression& node) {
    if (takes_matrices(node) || node.kind == form::index) return is_operand(node, name, 0, 1);
    if (node.kind == form::in_range || node.kind == form::in_null)
      return is_operand(node, name, 1, 1);
    return node.kind == form::multiply && is_row(*node.arguments[0]) &&
           is_operand(node, name, 1, 1);
  });
}

bool multiplied_by_matrix(const expression& tree, const std::string& name,
                          const matrix_names& matrix) {
  return some_node(tree, [&](const expression& node) {
    const bool applied = node.kind == form::multiply || node.kind == form::solve;
    return applied && is_matrix(*node.arguments[0], matrix) && is_term(*node.arguments[1], name);
  });
}

bool is_transposed_somewhere(const expression& tree, const std::string& name) {
  return some_node(tree, [&](const expression& node) {
    return node.kind == form::transpose && is_name(*node.arguments[0], name);
  });
}

std::set<std::string> names_that_move(const std::vector<expression_ptr>& trees) {
  std::set<std::string> found;
  for (const expression_ptr& tree : trees) {
    walk(*tree, [&](const expression& node) {
      const bool moves = node.kind >= form::differential && node.kind <= form::argmax;
      if (moves && node.arguments[1]->kind == form::symbol) found.insert(node.arguments[1]->name);
    });
  }
  return found;
}

}  // namespace proofread::identities
