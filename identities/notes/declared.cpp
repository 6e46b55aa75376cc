// SPDX-License-Identifier: MIT
#include "identities/notes/declared.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "identities/elaboration/elaborate.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

bool same_size(const expression_ptr& a, const expression_ptr& b) {
  return (!a && !b) || (a && b && same(*a, *b));
}

bool same_word(const word& a, const word& b) {
  return a.name == b.name && same_size(a.argument, b.argument);
}

/// The declaration of each name by itself.
std::vector<declaration_item> one_by_one(const declaration_item& item) {
  std::vector<declaration_item> parts(item.names.size(), item);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].names = {item.names[i]};
    parts[i].places = {item.places[i]};
  }
  return parts;
}

/// The item that declares this name with this shape, by itself then; or the end.
std::vector<declaration_item>::iterator find(std::vector<declaration_item>& items,
                                             const declaration_item& one) {
  const auto declares = [&](const declaration_item& item) {
    return item.kind == sort::variables && same_size(item.rows, one.rows) &&
           same_size(item.cols, one.cols) &&
           std::find(item.names.begin(), item.names.end(), one.names[0]) != item.names.end();
  };
  auto found = std::find_if(items.begin(), items.end(), declares);
  if (found == items.end() || found->names.size() == 1) return found;
  const std::vector<declaration_item> parts = one_by_one(*found);
  found = items.erase(found);
  items.insert(found, parts.begin(), parts.end());
  return std::find_if(items.begin(), items.end(), declares);
}

bool declares(const std::vector<declaration_item>& items, const std::string& name) {
  return std::any_of(items.begin(), items.end(), [&](const declaration_item& item) {
    return item.kind == sort::variables &&
           std::find(item.names.begin(), item.names.end(), name) != item.names.end();
  });
}

/// name = value.
declaration_item as_equation(const declaration_item& definition) {
  declaration_item made = definition;
  made.kind = sort::relation;
  const span name = definition.places[0];
  auto equation =
      std::make_shared<expression>(*relate(make(form::symbol, {}, definition.names[0], 0, name),
                                           comparison::equal, definition.value, name));
  equation->sign = name;
  made.value = std::move(equation);
  made.names.clear();
  made.places.clear();
  return made;
}

/// The names on a side of an order.
std::vector<std::string> ordered_names(const declaration_item& item) {
  std::vector<std::string> found;
  if (item.kind != sort::relation || item.value->kind != form::relation) return found;
  for (const comparison each : item.value->relations)
    if (each <= comparison::not_equal) return found;
  for (const expression_ptr& side : item.value->arguments)
    if (side->kind == form::symbol) found.push_back(side->name);
  return found;
}

}  // namespace

void declared::add(const std::vector<declaration_item>& more) {
  for (const declaration_item& item : more) {
    if (item.kind == sort::let_value && declares(items, item.names[0])) {
      items.push_back(as_equation(item));  // of the shape that is declared
      continue;
    }
    if (item.kind != sort::variables || item.words.empty()) {
      items.push_back(item);
      continue;
    }
    for (declaration_item& one : one_by_one(item)) {
      const auto above = find(items, one);
      if (above == items.end()) {
        items.push_back(std::move(one));
        continue;
      }
      for (word& each : one.words) {
        const bool told = std::any_of(above->words.begin(), above->words.end(),
                                      [&](const word& other) { return same_word(each, other); });
        if (!told) above->words.push_back(std::move(each));
      }
    }
  }
}

void declared::add(const expected<std::vector<declaration_item>>& read) {
  if (!read) {
    if (!broken) broken = read.error();
  } else {
    add(*read);
  }
}

std::optional<diagnostic> declared_twice(const declared& scope, const note& of, span block) {
  std::map<std::string, span> seen, numbers;
  const auto line = [&](span where) { return line_text(place_of(of, where.begin)); };
  for (const declaration_item& item : scope.items) {
    for (const std::string& name : ordered_names(item))
      if (item.where.begin < block.begin && seen.count(name) == 0)
        numbers.emplace(name, item.where);
    const bool shaped = item.kind == sort::variables && item.rows;
    for (std::size_t i = 0; i < (item.kind == sort::let_function ? 1U : item.names.size()); ++i) {
      const std::string& name = item.names[i];
      const span where = i < item.places.size() ? item.places[i] : item.where;
      if (const auto number = numbers.find(name); shaped && number != numbers.end())
        return diagnostic{where, "`" + name + "` is a number already",
                          "the order at " + line(number->second) +
                              " makes it one; declare its shape above that, or take another name"};
      const auto [first, fresh] = seen.emplace(name, where);
      if (fresh) continue;
      return diagnostic{where, "`" + name + "` is declared twice",
                        "its first declaration is at " + line(first->second) +
                            (first->second.begin < block.begin
                                 ? "; a given block reaches to the next heading of the same or a "
                                   "higher level"
                                 : "")};
    }
  }
  return std::nullopt;
}

std::optional<diagnostic> clash_of(const declared& all) {
  if (all.broken) return all.broken;
  const auto zero = make(form::number, {}, "0");
  const auto read =
      elaborate(all.items, relate(zero, comparison::equal, zero), undeclared::refused);
  return read ? std::nullopt : std::optional(read.error());
}

}  // namespace proofread::identities
