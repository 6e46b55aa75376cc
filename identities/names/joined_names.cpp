// SPDX-License-Identifier: MIT
#include "identities/names/joined_names.hpp"

#include <algorithm>

#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/expression/walk.hpp"
#include "identities/names/uses.hpp"
#include "identities/printing/print.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

using name_list = std::vector<std::string>;

bool all_of_name(const std::string& name, bool (*condition)(char)) {
  return std::all_of(name.begin(), name.end(), condition);
}

/// A node that stands where the whole name does.
expression_ptr placed(form kind, std::vector<expression_ptr> arguments, span where,
                      std::string name = {}) {
  auto made =
      std::make_shared<expression>(*make(kind, std::move(arguments), std::move(name), 0, where));
  made->sign = where;
  return made;
}

}  // namespace

joined_names::joined_names(const std::vector<declaration_item>& given,
                           const expression_ptr& statement, bool infer) {
  know(given, statement);
  for (const auto& [name, where] : places_) {
    const bool simple = name.size() < 2 || is_greek(name) || !all_of_name(name, is_letter);
    if (simple) known_.insert(name);
  }
  for (const auto& [name, where] : places_) take(name, infer);
}

/// What is declared, what is bound, and what stands in an index.
void joined_names::know(const std::vector<declaration_item>& given,
                        const expression_ptr& statement) {
  using sort = declaration_item::sort;
  names_with_places sizes, symbols;
  std::vector<expression_ptr> trees = {statement};
  for (const declaration_item& item : given) {
    declared_.insert(item.names.begin(), item.names.end());
    if (item.rows && item.kind == sort::variables)
      shaped_.insert(item.names.begin(), item.names.end());
    if (item.kind == sort::index || item.kind == sort::size)
      indices_.insert(item.names.begin(), item.names.end());
    for (const auto& size : {item.rows, item.cols}) symbols_of(size, sizes);
    for (const word& w : item.words) symbols_of(w.argument, sizes);
    if (item.value) trees.push_back(item.value);
    if (item.kind == sort::relation) know_definition(*item.value);
  }
  for (const auto& [name, where] : sizes) {
    declared_.insert(name);
    indices_.insert(name);
  }
  for (const expression_ptr& tree : trees) {
    symbols_of(tree, symbols);
    walk(*tree, [&](const expression& node) {
      const expression* const bound =
          node.kind == form::at ? node.arguments[1].get() : bound_symbol(node);
      if (bound != nullptr && bound->kind == form::symbol) {
        declared_.insert(bound->name);
        if (range_argument(node) > 0) indices_.insert(bound->name);
      }
      if (node.kind != form::index) return;
      names_with_places inside;
      for (std::size_t i = 1; i < node.arguments.size(); ++i) symbols_of(node.arguments[i], inside);
      for (const auto& [name, where] : inside) indices_.insert(name);
    });
  }
  known_ = declared_;
  for (const auto& [name, where] : symbols) {
    if (declared_.count(name) == 0) places_.emplace(name, where);
  }
}

/// AB = A*B names the product, and the AB of Ax = b has no part on the other side.
void joined_names::know_definition(const expression& relation) {
  const bool equation = relation.kind == form::relation && relation.relations.size() == 1 &&
                        relation.relations[0] == comparison::equal;
  if (!equation) return;
  for (std::size_t i = 0; i < 2; ++i) {
    if (relation.arguments[i]->kind != form::symbol) continue;
    names_with_places other;
    symbols_of(relation.arguments[1 - i], other);
    auto& parts = defined_[relation.arguments[i]->name];
    for (const auto& [name, where] : other) parts.insert(name);
  }
}

void joined_names::take(const std::string& name, bool infer) {
  if (auto entry = subscripted(name)) {
    found_[name] = std::move(*entry);
    return;
  }
  if (known_.count(name) > 0) return;
  const std::vector<name_list> ways = splits(name);
  if (const auto defined = defined_.find(name); defined != defined_.end()) {
    const bool by_parts =
        ways.empty() || std::any_of(ways[0].begin(), ways[0].end(), [&](const std::string& part) {
          return defined->second.count(part) > 0;
        });
    if (by_parts) return;
  }
  if (ways.size() == 1) found_[name] = {ways.front(), false};
  const std::string stem = name.substr(0, name.size() - 1);
  const bool transposed = name.back() == 'T' && known_.count(stem) > 0;
  const bool looks_like_product = all_of_name(name, is_capital) || transposed;
  if (ways.size() > 1 || (ways.empty() && infer && looks_like_product)) doubtful_.push_back(name);
}

/// x_i, A_ij, x_3 with a vector or matrix in front and indices behind that are known.
std::optional<joined_name> joined_names::subscripted(const std::string& name) const {
  const std::size_t mark = name.find('_');
  if (mark == std::string::npos || mark + 1 == name.size()) return std::nullopt;
  const std::string base = name.substr(0, mark);
  const std::string index = name.substr(mark + 1);
  const bool shaped = shaped_.count(base) > 0;
  const bool used = declared_.count(base) == 0 && places_.count(base) > 0;
  if (all_of_name(index, is_digit) && shaped) return joined_name{{base, index}, true};
  if (!shaped && !used) return std::nullopt;
  if (indices_.count(index) > 0) return joined_name{{base, index}, true};
  const bool pair = index.size() == 2 && indices_.count(index.substr(0, 1)) > 0 &&
                    indices_.count(index.substr(1)) > 0;
  if (!pair) return std::nullopt;
  return joined_name{{base, index.substr(0, 1), index.substr(1)}, true};
}

/// Every way to cut the name into known ones, two at most; I may be one of them.
std::vector<name_list> joined_names::splits(const std::string& name) const {
  std::vector<std::vector<name_list>> to(name.size() + 1);
  to[0] = {{}};
  for (std::size_t begin = 0; begin < name.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= name.size() && !to[begin].empty(); ++end) {
      const std::string piece = name.substr(begin, end - begin);
      if (piece == name || (known_.count(piece) == 0 && piece != "I")) continue;
      for (const name_list& before : to[begin]) {
        if (to[end].size() == 2) break;
        to[end].push_back(before);
        to[end].back().push_back(piece);
      }
    }
  }
  auto& whole = to.back();
  whole.erase(std::remove_if(whole.begin(), whole.end(),
                             [](const name_list& way) {
                               return std::all_of(way.begin(), way.end(),
                                                  [](const auto& each) { return each == "I"; });
                             }),
              whole.end());
  return whole;
}

std::vector<std::string> joined_names::product_like() const {
  std::vector<std::string> found;
  for (const auto& [name, where] : places_) {
    const bool letters =
        std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool like = is_capital(name[0]) && letters && name.size() > 1 && name.size() < 4;
    if (like && !is_greek(name) && known_.count(name) == 0) found.push_back(name);
  }
  return found;
}

void joined_names::take_by_letters(const std::string& name) {
  const std::string stem = name.substr(0, name.size() - 1);
  if (name.back() == 'T' && name.size() == 2 && known_.count("T") == 0) {
    found_[name] = {{stem}, false};
    flipped_.insert({name, 0});
    return;
  }
  name_list parts;
  for (const char letter : name) parts.emplace_back(1, letter);
  found_[name] = {parts, false};
}

expression_ptr joined_names::part(const std::string& whole, std::size_t i, span where) const {
  const std::string& name = found_.at(whole).parts[i];
  const form kind = is_digit(name[0]) ? form::number : name == "I" ? form::identity : form::symbol;
  expression_ptr made = placed(kind, {}, where, kind == form::identity ? "" : name);
  return flipped_.count({whole, i}) == 0 ? made : placed(form::transpose, {made}, where);
}

/// The factors of a name, ' and ^ behind it applied to the last one.
std::optional<joined_names::product> joined_names::factors(const expression& node) const {
  if (node.kind == form::symbol) {
    const auto found = found_.find(node.name);
    if (found == found_.end() || found->second.subscript) return std::nullopt;
    const std::size_t count = found->second.parts.size();
    product made{nullptr, part(node.name, count - 1, node.where)};
    for (std::size_t i = 0; i + 1 < count; ++i) {
      expression_ptr factor = part(node.name, i, node.where);
      made.first = made.first ? placed(form::multiply, {made.first, factor}, node.where) : factor;
    }
    return made;
  }
  const bool behind =
      node.kind == form::transpose || node.kind == form::power || node.kind == form::entry_power;
  if (!behind || node.where.begin != node.arguments[0]->where.begin) return std::nullopt;
  auto inner = factors(*node.arguments[0]);
  if (!inner) return std::nullopt;
  std::vector<expression_ptr> arguments = {inner->last};
  for (std::size_t i = 1; i < node.arguments.size(); ++i)
    arguments.push_back(apart(node.arguments[i]));
  inner->last = with_arguments(node, std::move(arguments));
  return inner;
}

expression_ptr joined_names::apart(const expression_ptr& node) const {
  if (!node) return node;
  if (const auto made = factors(*node)) {
    if (!made->first) return made->last;
    return placed(form::multiply, {made->first, made->last}, node->where);
  }
  if (node->kind == form::symbol && found_.count(node->name) > 0) {
    std::vector<expression_ptr> parts;
    for (std::size_t i = 0; i < found_.at(node->name).parts.size(); ++i)
      parts.push_back(part(node->name, i, node->where));
    return placed(form::index, std::move(parts), node->where);
  }
  if (node->arguments.empty()) return node;
  std::vector<expression_ptr> arguments;
  for (const expression_ptr& each : node->arguments) arguments.push_back(apart(each));
  return with_arguments(*node, std::move(arguments));
}

std::string joined_names::text(const std::string& name) const {
  return to_text(*apart(make(form::symbol, {}, name)));
}

}  // namespace proofread::identities
