// SPDX-License-Identifier: MIT
#include <set>
#include <utility>

#include "identities/elaboration/infer.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

void slots_of(const expression& node, std::vector<int>& found) {
  if (node.slot >= 0) found.push_back(node.slot);
  for (const auto& part : node.arguments) slots_of(*part, found);
}

/// True if the value of `node` needs the value of `slot`, through definitions too.
bool depends(const expression& node, int slot, const scope& names) {
  std::vector<int> open;
  std::set<int> seen;
  slots_of(node, open);
  while (!open.empty()) {
    const int next = open.back();
    open.pop_back();
    if (next == slot) return true;
    if (!seen.insert(next).second) continue;
    if (const expression_ptr& value = names.at(next).what.value) slots_of(*value, open);
  }
  return false;
}

}  // namespace

void inference::declare_svd(const declaration_item& item) {
  const auto source = item.value ? value(item.value) : nullptr;
  if (!source || source->kind != form::symbol || item.names.size() != 3) {
    fail(item.where, "svd is of a declared matrix", "U, S, V = svd(X)");
  }
  const role what = names.at(source->slot).what.what;
  if (what != role::variable) fail(item.where, "svd is of a declared matrix, not of a defined one");
  for (int i = 0; i < names.count(); ++i) {
    const declaration& other = names.at(i).what;
    if (other.what == role::svd_left && other.value->slot == source->slot) {
      fail(item.where, "`" + source->name + "` already has an svd");
    }
  }
  const shape type = source->type;
  const shape types[] = {{type.rows, type.rows}, type, {type.cols, type.cols}};
  const role roles[] = {role::svd_left, role::svd_values, role::svd_right};
  for (std::size_t i = 0; i < 3; ++i) {
    declaration& factor = names.at(*names.find(item.names[i])).what;
    factor.what = roles[i];
    factor.type = types[i];
    factor.value = source;
  }
}

void inference::define(const declaration_item& item) {
  const std::string& name = item.names[0];
  if (names.find(name)) {
    fail(item.where, "`" + name + "` is used before this line defines it", "move the let up");
  }
  entry fresh;
  fresh.what.name = name;
  fresh.what.where = item.where;
  if (item.kind == sort::let_function) {
    fresh.what.what = role::defined_function;
    const int slot = names.declare(std::move(fresh));
    functions_[slot] = {{item.names.begin() + 1, item.names.end()}, item.value, {}, false};
    return;
  }
  const typed meaning = side(item.value, true);
  if (names.find(name)) fail(item.where, "`" + name + "` is defined by itself");
  fresh.what.what = role::definition;
  fresh.what.type = meaning->type;
  fresh.what.value = meaning;
  fresh.numbers = arithmetic_of(*meaning, names);
  fresh.size = as_size(*meaning, names);
  names.declare(std::move(fresh));
}

void inference::hypothesis(const declaration_item& item) {
  typed node = statement(item.value);
  const bool equation = node->kind == form::relation && node->relations.size() == 1 &&
                        node->relations[0] == comparison::equal;
  if (equation) {
    const auto left = std::const_pointer_cast<expression>(node->arguments[0]);
    const auto right = std::const_pointer_cast<expression>(node->arguments[1]);
    if (define_by_equation(*node, left, right) || define_by_equation(*node, right, left)) return;
  }
  hypotheses.push_back(std::move(node));
}

/// name = meaning defines a name that is drawn otherwise; its words become hypotheses.
bool inference::define_by_equation(const expression& node, const typed& name,
                                   const typed& meaning) {
  if (name->kind != form::symbol || names.at(name->slot).what.what != role::variable) return false;
  for (int i = 0; i < names.count(); ++i) {
    const declaration& other = names.at(i).what;
    if (other.what == role::svd_left && other.value->slot == name->slot) return false;
  }
  if (depends(*meaning, name->slot, names)) return false;
  entry& defined = names.at(name->slot);
  defined.what.what = role::definition;
  defined.what.value = meaning;
  defined.numbers = arithmetic_of(*meaning, names);
  defined.size = as_size(*meaning, names);
  for (const word& w : std::exchange(defined.what.words, {})) {
    typed holds;
    if (w.argument) {
      auto rank = std::make_shared<expression>(*make(form::call, {name}, "rank", 0, w.where));
      rank->type = scalar_shape();
      holds = std::make_shared<expression>(*relate(rank, comparison::equal, w.argument, w.where));
    } else {
      holds = std::make_shared<expression>(*make(form::predicate, {name}, w.name, 0, w.where));
    }
    holds->sign = node.sign;
    hypotheses.push_back(std::move(holds));
  }
  return true;
}

}  // namespace proofread::identities
