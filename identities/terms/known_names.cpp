// SPDX-License-Identifier: MIT
#include "identities/terms/known_names.hpp"

#include <algorithm>

#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool is_one(const expression_ptr& size) {
  return size && size->kind == form::number && size->name == "1";
}

known_name shaped(const declaration_item& item) {
  using what = known_name::what;
  if (!item.rows) return {what::scalar, {}, {}, {}, false, {}};
  if (!item.cols || is_one(item.cols)) return {what::column, item.rows, item.cols, {}, false, {}};
  if (is_one(item.rows)) return {what::row, item.rows, item.cols, {}, false, {}};
  const bool diagonal = std::any_of(item.words.begin(), item.words.end(),
                                    [](const word& each) { return each.name == "diagonal"; });
  return {what::matrix, item.rows, item.cols, {}, diagonal, {}};
}

/// The declared name that an equation or an order among the conditions is about.
const expression* lone_side(const expression& relation) {
  if (relation.kind != form::relation || relation.arguments.empty()) return nullptr;
  const expression& left = *relation.arguments[0];
  return left.kind == form::symbol ? &left : nullptr;
}

}  // namespace

std::string defined_name(const declaration_item& item) {
  using sort = declaration_item::sort;
  if (item.kind == sort::let_value) return item.names[0];
  const bool equation = item.kind == sort::relation && item.value &&
                        item.value->kind == form::relation &&
                        item.value->relations == std::vector{comparison::equal} &&
                        item.value->arguments[0]->kind == form::symbol;
  return equation ? item.value->arguments[0]->name : "";
}

const expression_ptr& defined_value(const declaration_item& item) {
  return item.kind == declaration_item::sort::relation ? item.value->arguments[1] : item.value;
}

known_names::known_names(const std::vector<declaration_item>& given) {
  using sort = declaration_item::sort;
  for (const declaration_item& item : given) {
    if (item.kind == sort::variables) {
      add_sizes(item.rows);
      add_sizes(item.cols);
      for (const std::string& name : item.names) by_name_.insert_or_assign(name, shaped(item));
    } else if (item.kind == sort::size) {
      for (const std::string& name : item.names) add_size(name);
    } else if (item.kind == sort::index) {
      add_sizes(item.cols);
      for (const std::string& name : item.names)
        by_name_.insert_or_assign(
            name, known_name{known_name::what::index, item.rows, item.cols, {}, false, {}});
    } else if (item.kind == sort::function || item.kind == sort::let_function) {
      if (!item.names.empty())
        by_name_.insert_or_assign(item.names[0],
                                  known_name{known_name::what::function, {}, {}, {}, false, {}});
    } else if (item.kind == sort::svd) {
      for (const std::string& name : item.names)
        by_name_.insert_or_assign(name,
                                  known_name{known_name::what::matrix, {}, {}, {}, false, {}});
    }
  }
  for (const declaration_item& item : given) {
    const bool let = item.kind == sort::let_value && !item.names.empty();
    const expression* const side =
        item.kind == sort::relation && item.value ? lone_side(*item.value) : nullptr;
    if (let) {
      known_name& known = by_name_.try_emplace(item.names[0], known_name{}).first->second;
      if (!known.rows && known.kind == known_name::what::scalar)
        known.kind = known_name::what::defined;
      known.value = item.value;
      known.parameters = item.parameters;
    } else if (side != nullptr) {
      known_name& known = by_name_.try_emplace(side->name, known_name{}).first->second;
      const bool defines = item.value->relations == std::vector{comparison::equal};
      if (defines && !known.value && known.kind != known_name::what::size) {
        known.value = item.value->arguments[1];
        known.parameters = item.parameters;
      }
    }
  }
}

void known_names::add_sizes(const expression_ptr& tree) {
  if (!tree) return;
  walk(*tree, [&](const expression& node) {
    if (node.kind == form::symbol) add_size(node.name);
  });
}

void known_names::add_size(const std::string& name) {
  by_name_.insert_or_assign(name, known_name{known_name::what::size, {}, {}, {}, false, {}});
  if (std::find(sizes_.begin(), sizes_.end(), name) == sizes_.end()) sizes_.push_back(name);
}

const known_name* known_names::find(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &found->second;
}

std::vector<std::string> known_names::names() const {
  std::vector<std::string> all;
  for (const auto& [name, what] : by_name_) all.push_back(name);
  return all;
}

bool known_names::depends(const expression& tree, const std::string& name) const {
  std::set<std::string> seen;
  return depends(tree, name, seen);
}

bool known_names::depends(const expression& tree, const std::string& name,
                          std::set<std::string>& seen) const {
  bool found = false;
  walk(tree, [&](const expression& node) {
    if (found || (node.kind != form::symbol && node.kind != form::apply)) return;
    if (node.name == name) {
      found = true;
      return;
    }
    const known_name* const known = find(node.name);
    if (known != nullptr && known->value && seen.insert(node.name).second)
      found = depends(*known->value, name, seen);
  });
  return found;
}

std::set<std::string> known_names::variables_of(const expression& tree) const {
  std::set<std::string> bound, seen, made;
  collect_variables(tree, bound, seen);
  for (const std::string& name : seen) {
    const known_name* const known = find(name);
    const bool variable =
        known == nullptr || (!known->value && known->kind != known_name::what::size);
    if (variable && bound.count(name) == 0) made.insert(name);
  }
  return made;
}

void known_names::collect_variables(const expression& tree, std::set<std::string>& bound,
                                    std::set<std::string>& seen) const {
  walk(tree, [&](const expression& node) {
    if (node.kind == form::sum_over) bound.insert(node.arguments[1]->name);
    if (node.kind != form::symbol || !seen.insert(node.name).second) return;
    const known_name* const known = find(node.name);
    if (known != nullptr && known->value) collect_variables(*known->value, bound, seen);
  });
}

}  // namespace proofread::identities
