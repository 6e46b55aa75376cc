// SPDX-License-Identifier: MIT
#include "identities/expression/expression.hpp"

#include <utility>

namespace proofread::identities {

bool same(const expression& left, const expression& right) {
  if (left.kind != right.kind || left.name != right.name || left.integer != right.integer ||
      left.relations != right.relations || left.arguments.size() != right.arguments.size()) {
    return false;
  }
  for (std::size_t i = 0; i < left.arguments.size(); ++i) {
    if (!same(*left.arguments[i], *right.arguments[i])) return false;
  }
  return true;
}

bool is_statement(const expression& node) { return node.kind >= form::relation; }

const expression& differentiated_by(const expression& derivative) {
  const expression& by = *derivative.arguments[1];
  return by.kind == form::symbol ? by : *by.arguments[0];
}

expression_ptr make(form kind, std::vector<expression_ptr> arguments, std::string name,
                    std::int64_t integer, span where) {
  auto node = std::make_shared<expression>();
  node->kind = kind;
  node->name = std::move(name);
  node->integer = integer;
  node->arguments = std::move(arguments);
  node->where = where;
  return node;
}

expression_ptr relate(expression_ptr left, comparison how, expression_ptr right, span where) {
  auto node = std::make_shared<expression>();
  node->kind = form::relation;
  node->arguments = {std::move(left), std::move(right)};
  node->relations = {how};
  node->where = where;
  return node;
}

expression_ptr with_arguments(const expression& node, std::vector<expression_ptr> arguments) {
  auto copy = std::make_shared<expression>(node);
  copy->arguments = std::move(arguments);
  return copy;
}

}  // namespace proofread::identities
