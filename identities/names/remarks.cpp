// SPDX-License-Identifier: MIT
#include "identities/names/remarks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/expression/walk.hpp"
#include "identities/names/uses.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

void remark(proposition& read, const std::string& sentence) {
  auto& all = read.remarks;
  if (std::find(all.begin(), all.end(), sentence) == all.end()) all.push_back(sentence);
}

std::set<std::string> declared_in(const std::vector<declaration_item>& given) {
  std::set<std::string> names;
  for (const declaration_item& item : given) names.insert(item.names.begin(), item.names.end());
  return names;
}

/// The same, and what relations among the hypotheses speak of.
std::set<std::string> mentioned_in(const std::vector<declaration_item>& given) {
  std::set<std::string> names = declared_in(given);
  names_with_places found;
  for (const declaration_item& item : given) symbols_of(item.value, found);
  for (const auto& [name, where] : found) names.insert(name);
  return names;
}

bool is_square_matrix(const shape& type) { return !is_scalar(type) && type.rows == type.cols; }

void on_functions(proposition& read) {
  std::map<std::string, std::string> entrywise;
  walk(read, [&](const expression& node) {
    const builtin_facts* const function = called(node);
    if (function == nullptr || !is_elementary(function->id)) return;
    if (is_square_matrix(node.arguments[0]->type)) entrywise.emplace(node.name, to_text(node));
  });
  for (const auto& [name, text] : entrywise) {
    remark(read, text + " is taken entry by entry; it is not the " + name + " of a matrix");
  }
}

void on_expectations(proposition& read, const std::set<std::string>& declared) {
  std::set<std::string> entries;
  walk(read, [&](const expression& node) {
    if (node.kind != form::index || node.arguments[0]->kind != form::symbol) return;
    if (node.arguments[0]->name == "E") entries.insert(to_text(node));
  });
  if (entries.empty() || declared.count("E") > 0) return;
  remark(read, *entries.begin() + " is an entry of a matrix E, no expected value");
}

/// a^k of a k that is no size of anything declared: k is 1, 2, ...
void on_exponents(proposition& read, const std::set<std::string>& declared) {
  std::set<std::string> shapes;
  const auto note = [&](const size_expression& size) {
    for (const auto& [names, coefficient] : size.terms) shapes.insert(names.begin(), names.end());
  };
  for (const declaration& symbol : read.symbols) {
    note(symbol.type.rows);
    note(symbol.type.cols);
  }
  std::set<std::string> integers;
  walk(read, [&](const expression& node) {
    if (node.kind != form::power && node.kind != form::entry_power) return;
    walk(*node.arguments[1], [&](const expression& part) {
      const bool size = part.slot >= 0 && part.kind == form::symbol &&
                        read.symbols[static_cast<std::size_t>(part.slot)].what == role::size;
      if (size && shapes.count(part.name) + declared.count(part.name) == 0)
        integers.insert(part.name);
    });
  });
  for (const std::string& name : integers)
    remark(read, "`" + name + "` is read as a positive integer");
}

/// Names in formulas, and those of sizes that formulas speak of.
std::set<std::string> used_names(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement) {
  names_with_places found;
  symbols_of(statement, found);
  for (const declaration_item& item : given) {
    symbols_of(item.value, found);
    for (const word& w : item.words) symbols_of(w.argument, found);
  }
  std::set<std::string> names;
  for (const auto& [name, where] : found) names.insert(name);
  walk(*statement, [&](const expression& node) {
    if (node.kind == form::apply) names.insert(node.name);
  });
  for (const declaration_item& item : given) {
    if (!item.value) continue;
    walk(*item.value, [&](const expression& node) {
      if (node.kind == form::apply) names.insert(node.name);
    });
  }
  return names;
}

void on_unused_names(proposition& read, const std::vector<declaration_item>& given,
                     const expression_ptr& statement) {
  const auto used = used_names(given, statement);
  for (const declaration_item& item : given) {
    if (item.kind != declaration_item::sort::variables) continue;
    names_with_places sizes;
    symbols_of(item.rows, sizes);
    symbols_of(item.cols, sizes);
    const bool for_sizes = std::any_of(sizes.begin(), sizes.end(),
                                       [&](const auto& size) { return used.count(size.first); });
    for (const std::string& name : item.names) {
      if (used.count(name) == 0 && !for_sizes)
        remark(read, "`" + name + "` is declared and never used");
    }
  }
}

/// x > 0 of an x that its letter alone makes a vector: a number may be meant.
void on_orders(proposition& read, const std::set<std::string>& declared) {
  walk(read, [&](const expression& node) {
    if (node.kind != form::relation || node.relations[0] == comparison::equal ||
        node.relations[0] == comparison::not_equal)
      return;
    const bool beside_zero = std::any_of(
        node.arguments.begin(), node.arguments.end(),
        [](const auto& side) { return side->kind == form::number && side->name == "0"; });
    for (const expression_ptr& side : node.arguments) {
      const bool by_letter = side->kind == form::symbol && declared.count(side->name) == 0;
      if (!beside_zero || !by_letter || is_scalar(side->type)) continue;
      remark(read, "`" + side->name +
                       "` is read as a vector, and the order is one of its entries; " +
                       "a number is told by " + side->name + " : scalar");
    }
  });
}

/// ax of an a and an x that nothing declares.
void on_short_names(proposition& read, const std::set<std::string>& declared) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (const declaration& symbol : read.symbols) {
    const std::string& name = symbol.name;
    const bool short_name = name.size() == 2 && small(name[0]) && small(name[1]);
    if (symbol.what != role::variable || !short_name || is_greek(name) || declared.count(name) > 0)
      continue;
    remark(read, "`" + name + "` is read as one name; a product is written " + name.substr(0, 1) +
                     "*" + name.substr(1));
  }
}

}  // namespace

void add_remarks(proposition& read, const std::vector<declaration_item>& given,
                 const expression_ptr& statement, bool one_line) {
  on_functions(read);
  on_expectations(read, declared_in(given));
  if (!one_line) return;
  on_unused_names(read, given, statement);
  on_exponents(read, mentioned_in(given));
  on_orders(read, declared_in(given));
  on_short_names(read, declared_in(given));
}

}  // namespace proofread::identities
