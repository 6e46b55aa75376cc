// SPDX-License-Identifier: MIT
#include "identities/elaboration/declare.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/elaboration/define.hpp"
#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/inference/infer_notation.hpp"
#include "identities/inference/infer_statement.hpp"
#include "identities/names/uses.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;
constexpr std::size_t most_declarations = 1000;

/// Vector letters in an exponent made of sums and products: k in A^(k + 1).
void exponents(const expression& node, names_with_places& found) {
  if (node.kind == form::symbol && naming_rule(node.name) == letter::vector) {
    found.emplace_back(node.name, node.where);
  }
  if (node.kind < form::negate || node.kind > form::power) return;
  for (const auto& part : node.arguments) exponents(*part, found);
}

/// Names in places that only a size can take: I(n), zeros(n, m), ones(n), the n of e(i, n).
void size_places(const expression_ptr& node, names_with_places& found) {
  if (!node) return;
  const builtin_facts* const function = called(*node);
  const bool extents = node->kind == form::identity ||
                       (function != nullptr && function->shaped == shape_rule::sized);
  const bool unit = calls(*node, builtin::unit_vector) && node->arguments.size() == 2;
  const bool shaped = node->kind == form::has_shape;
  const bool power = node->kind == form::power || node->kind == form::entry_power;
  const bool ranged = range_argument(*node) > 0;
  for (std::size_t i = 0; i < node->arguments.size(); ++i) {
    if (extents || ((unit || shaped) && i > 0) || (ranged && i > 1)) {
      symbols_of(node->arguments[i], found);
    } else if (power && i == 1) {
      exponents(*node->arguments[i], found);
    } else {
      size_places(node->arguments[i], found);
    }
  }
}

bool is_integer_literal(const expression& node) {
  return node.kind == form::number &&
         node.name.find_first_not_of("0123456789") == std::string::npos;
}

/// A relation between sums and products of names and integers.
bool is_size_arithmetic(const expression& node) {
  const bool leaf = node.kind == form::symbol || is_integer_literal(node);
  const bool sum = node.kind == form::relation || node.kind == form::negate ||
                   node.kind == form::add || node.kind == form::subtract ||
                   node.kind == form::multiply || node.kind == form::scale;
  return leaf || (sum && std::all_of(node.arguments.begin(), node.arguments.end(),
                                     [](const auto& part) { return is_size_arithmetic(*part); }));
}

entry size_entry(const std::string& name, span where) {
  entry item;
  item.what.name = name;
  item.what.what = role::size;
  item.what.type = scalar_shape();
  item.what.where = where;
  item.numbers = arithmetic::integer;
  item.size = size_expression::name(name);
  return item;
}

/// `f(x) = EXPR` with an f that nothing declares is let f(x) = EXPR; mean(x) = 0 is a hypothesis.
void define_by_application(declaration_item& item, const std::vector<declaration_item>& all) {
  if (item.kind != sort::relation || item.value->kind != form::relation) return;
  const expression& left = *item.value->arguments[0];
  const bool equation =
      item.value->relations.size() == 1 && item.value->relations[0] == comparison::equal;
  if (!equation || left.kind != form::apply || is_notation(left.name)) return;
  std::vector<std::string> parts = {left.name};
  for (const auto& argument : left.arguments) {
    if (argument->kind != form::symbol) return;
    parts.push_back(argument->name);
  }
  for (const declaration_item& other : all) {
    const auto& names = other.names;
    if (std::find(names.begin(), names.end(), left.name) != names.end()) return;
  }
  item.kind = sort::let_function;
  item.names = std::move(parts);
  item.places.assign(item.names.size(), left.where);
  item.value = item.value->arguments[1];
}

std::set<std::string> identifiers(const std::vector<declaration_item>& items,
                                  const expression_ptr& statement) {
  names_with_places found;
  symbols_of(statement, found);
  std::set<std::string> result;
  for (const declaration_item& item : items) {
    for (const auto& tree : {item.rows, item.cols, item.value}) symbols_of(tree, found);
    for (const word& w : item.words) symbols_of(w.argument, found);
    result.insert(item.names.begin(), item.names.end());
  }
  for (const auto& [name, where] : found) result.insert(name);
  return result;
}

/// Every name is declared once; variables, functions and indices get their slots.
void declare_names(inference& in, const std::vector<declaration_item>& items) {
  if (items.size() > most_declarations) {
    in.fail(items[most_declarations].where,
            "more than " + std::to_string(most_declarations) + " declarations are in force here");
  }
  std::set<std::string> seen;
  for (const declaration_item& item : items) {
    const std::size_t own = item.kind == sort::let_function ? 1 : item.names.size();
    for (std::size_t i = 0; i < own; ++i) {
      const std::string& name = item.names[i];
      const span where = i < item.places.size() ? item.places[i] : item.where;
      if (!seen.insert(name).second)
        in.fail_name(where, "`" + name + "` is declared twice",
                     "leave one of the two out, or choose another name for one of them");
      if (is_reserved(name)) in.fail(where, "`" + name + "` is a word of the language");
      if (item.kind == sort::let_value || item.kind == sort::let_function) continue;
      entry fresh;
      fresh.what.name = name;
      fresh.what.where = where;
      if (item.kind == sort::function) fresh.what.what = role::function;
      if (item.kind == sort::index || item.kind == sort::size) fresh = size_entry(name, where);
      if (item.kind == sort::index) fresh.what.what = role::index;
      in.names.declare(std::move(fresh));
    }
  }
}

/// Names in shapes, in words and in the bounds of indices are sizes.
void declare_sizes(inference& in, const std::vector<declaration_item>& items) {
  names_with_places found;
  for (const declaration_item& item : items) {
    symbols_of(item.rows, found);
    symbols_of(item.cols, found);
    for (const word& w : item.words) symbols_of(w.argument, found);
  }
  for (const auto& [name, where] : found) {
    const auto slot = in.names.find(name);
    if (!slot) {
      in.names.declare(size_entry(name, where));
    } else if (!in.names.at(*slot).size) {
      in.fail_name(where, "`" + name + "` is a size here, but it is declared as something else",
                   "choose another letter for the size or for the name");
    }
  }
}

/// `n = 3` fixes a size; `lambda > 0` declares a scalar when nothing else declares lambda.
void declare_by_relation(inference& in, const declaration_item& item) {
  const expression& node = *item.value;
  if (node.kind != form::relation) return;
  const bool equation = node.relations.size() == 1 && node.relations[0] == comparison::equal;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    const expression& side = *node.arguments[i];
    if (side.kind != form::symbol) continue;
    const auto slot = in.names.find(side.name);
    const expression_ptr& other = node.arguments[i == 0 ? 1 : i - 1];
    if (!slot && equation && !in.infers_names && is_integer_literal(*other)) {
      in.names.declare(size_entry(side.name, side.where));
    } else if (!slot && !equation && !in.infers_names) {
      entry fresh;
      fresh.what.name = side.name;
      fresh.what.type = scalar_shape();
      fresh.what.where = side.where;
      in.names.declare(std::move(fresh));
    }
    names_with_places used;
    symbols_of(item.value, used);
    const bool among_sizes = std::all_of(used.begin(), used.end(), [&](const auto& name) {
      const auto found = in.names.find(name.first);
      return found && in.names.at(*found).what.what == role::size;
    });
    if (equation && among_sizes) in.sizes.assume(side.name, in.size(other));
  }
}

/// The m of n = 2*m + 1 or n > m, with n a size and m declared nowhere, is a size.
void declare_related_sizes(inference& in, const declaration_item& item) {
  if (!is_size_arithmetic(*item.value)) return;
  names_with_places used;
  symbols_of(item.value, used);
  bool any = false;
  for (const auto& [name, where] : used) {
    const auto slot = in.names.find(name);
    const bool size = slot && in.names.at(*slot).what.what == role::size;
    if (slot && !size) return;
    any = any || size;
  }
  for (const auto& [name, where] : used) {
    if (any && !in.names.find(name)) in.names.declare(size_entry(name, where));
  }
}

void declare_shapes(inference& in, const declaration_item& item) {
  if (item.kind != sort::variables && item.kind != sort::function && item.kind != sort::index)
    return;
  const auto one = size_expression::constant(1);
  for (const std::string& name : item.names) {
    const int slot = *in.names.find(name);
    if (item.kind == sort::index) {
      std::vector<expression_ptr> bounds;
      for (const auto& end : {item.rows, item.cols}) {
        in.size(end);
        bounds.push_back(in.value(end));
      }
      in.names.at(slot).what.bounds = std::move(bounds);
      continue;
    }
    const shape type = {item.rows ? in.size(item.rows) : one, item.cols ? in.size(item.cols) : one};
    in.declares_ones =
        in.declares_ones || (item.rows && type.rows == one) || (item.cols && type.cols == one);
    if (item.kind == sort::function) {
      in.names.at(slot).what.domain = {type.rows, one};
      in.names.at(slot).what.type = {type.cols, one};
      continue;
    }
    in.names.at(slot).what.type = type;
    expression shown = *make(form::symbol, {}, name, 0, item.where);
    shown.type = type;
    for (word w : item.words) {
      if (w.where.end > w.where.begin) shown.where = w.where;
      require_word_shape(in, w.name, shown);
      if (w.argument) {
        in.size(w.argument);
        w.argument = in.value(w.argument);
      }
      in.names.at(slot).what.words.push_back(std::move(w));
    }
  }
}

}  // namespace

void declare(inference& in, const std::vector<declaration_item>& written,
             const expression_ptr& statement) {
  std::vector<declaration_item> items = written;
  for (declaration_item& item : items) define_by_application(item, written);
  in.sizes.reserve(identifiers(items, statement));
  in.written = {statement};
  for (const declaration_item& item : items) {
    if (item.value) in.written.push_back(item.value);
  }
  declare_names(in, items);
  declare_sizes(in, items);
  names_with_places asked;
  size_places(statement, asked);
  for (const declaration_item& item : items) size_places(item.value, asked);
  names_with_places related;
  for (const declaration_item& item : items) {
    if (item.kind == sort::relation) symbols_of(item.value, related);
  }
  const std::set<std::string> moving = names_that_move(in.written);
  for (const auto& place : asked) {
    if (moving.count(place.first) > 0) continue;
    const bool known = in.infers_names ||
                       std::any_of(related.begin(), related.end(),
                                   [&](const auto& other) { return other.first == place.first; });
    if (known && !in.names.find(place.first))
      in.names.declare(size_entry(place.first, place.second));
  }
  for (const declaration_item& item : items) {
    if (item.kind == sort::relation) declare_related_sizes(in, item);
  }
  for (const declaration_item& item : items) {
    if (item.kind == sort::relation) declare_by_relation(in, item);
  }
  for (const declaration_item& item : items) declare_shapes(in, item);
  for (const declaration_item& item : items) {
    if (item.kind == sort::svd) declare_svd(in, item);
  }
  for (const declaration_item& item : items) {
    if (item.kind == sort::let_value || item.kind == sort::let_function) define(in, item);
    if (item.kind == sort::relation) add_hypothesis(in, item);
  }
}

}  // namespace proofread::identities
