// SPDX-License-Identifier: MIT
#include "identities/conventions/layers.hpp"

#include <functional>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool differentiates(const expression& node, const std::string& loss) {
  const bool derivative = node.kind == form::gradient || node.kind == form::differential;
  return derivative && node.arguments[0]->kind == form::symbol && node.arguments[0]->name == loss &&
         node.arguments[1]->kind == form::symbol;
}

/// The names outside of the derivatives of the loss.
std::set<std::string> names_beside(const expression& value, const std::string& loss) {
  std::set<std::string> names;
  const std::function<void(const expression&)> visit = [&](const expression& node) {
    if (differentiates(node, loss)) return;
    if (node.kind == form::symbol) names.insert(node.name);
    for (const expression_ptr& part : node.arguments) visit(*part);
  };
  visit(value);
  return names;
}

expression_ptr lone(const std::string& name) { return make(form::symbol, {}, name); }

}  // namespace

std::string differentiated_behind(const expression& value, const std::string& loss,
                                  const std::string& v) {
  std::set<std::string> names;
  walk(value, [&](const expression& node) {
    if (differentiates(node, loss)) names.insert(node.arguments[1]->name);
  });
  return names.size() == 1 && *names.begin() != v ? *names.begin() : "";
}

std::set<std::string> names_of_layer(const expression& value, const std::string& loss,
                                     const std::string& v) {
  std::set<std::string> names = names_beside(value, loss);
  names.insert(v);
  return names;
}

std::vector<expression_ptr> layers_of(const expression& value, const std::string& loss,
                                      const std::string& v, const std::string& z) {
  const std::set<std::string> names = names_beside(value, loss);
  bool steps = false;
  walk(value, [&](const expression& node) { steps = steps || calls(node, builtin::step); });
  const expression_ptr of = lone(v);
  if (steps && names == std::set{v}) return {make(form::call, {of}, "relu")};
  if (names == std::set{z}) {  // 1 - z^2 and its like: odd functions that level off
    std::vector<expression_ptr> squashed = {make(form::apply, {of}, "sigmoid")};
    for (const builtin_facts& row : builtins()) {
      if (row.mirror == symmetry::odd && !row.periodic)
        squashed.push_back(make(form::call, {of}, std::string(row.name)));
    }
    return squashed;
  }
  if (names.empty()) return {make(form::add, {of, lone("u")})};
  if (names.size() != 1 || names.count(v) > 0) return {};
  const expression_ptr other = lone(*names.begin());
  const auto transposed = [](const expression_ptr& tree) { return make(form::transpose, {tree}); };
  return {make(form::multiply, {of, other}), make(form::multiply, {other, of}),
          make(form::multiply, {transposed(of), other}),
          make(form::multiply, {transposed(other), of})};
}

}  // namespace proofread::identities
