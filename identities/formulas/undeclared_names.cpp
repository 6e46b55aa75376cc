// SPDX-License-Identifier: MIT
#include "identities/formulas/undeclared_names.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/terms/reading_choices.hpp"

namespace proofread::identities {
namespace {

/// A name that stands alone on a side of an equation, and not on the other, or "".
std::string name_alone(const expression& statement) {
  if (statement.kind != form::relation || statement.relations != std::vector{comparison::equal})
    return "";
  for (std::size_t i = 0; i < 2; ++i) {
    const expression& side = *statement.arguments[i];
    if (side.kind != form::symbol) continue;
    bool both = false;
    walk(*statement.arguments[1 - i], [&](const expression& node) {
      both = both || (node.kind == form::symbol && node.name == side.name);
    });
    if (!both) return side.name;
  }
  return "";
}

/// f : R -> R of a number, f : R^n -> R else.
void declare_function(const std::string& name, const expression& argument,
                      const term_setting& setting, std::vector<declaration_item>& given) {
  declaration_item item;
  item.kind = declaration_item::sort::function;
  item.names = {name};
  item.places = {{}};
  item.cols = make(form::number, {}, "1");
  const known_name* const known = setting.known.find(argument.name);
  const bool is_letter = argument.kind == form::symbol;
  const bool number =
      is_letter && (known != nullptr ? known->kind == known_name::what::scalar
                                     : naming_rule(argument.name) == letter::scalar);
  const std::size_t taken =
      setting.choices.of(ambiguity::mapping, 3 + setting.known.sizes().size());
  if (is_letter && known != nullptr && known->rows)
    item.rows = known->rows;
  else if (taken == 1 || (number && (taken == 0 || known != nullptr)))
    item.rows = make(form::number, {}, "1");
  else
    item.rows = make(form::symbol, {},
                     taken > 2    ? setting.known.sizes()[taken - 3]
                     : taken == 2 ? "n"
                                  : "n_" + name);
  given.push_back(std::move(item));
}

/// Without what is said of the shape of a name.
void forget(const std::string& name, std::vector<declaration_item>& given) {
  std::erase_if(given, [&](declaration_item& item) {
    if (item.kind != declaration_item::sort::variables) return false;
    const auto found = std::find(item.names.begin(), item.names.end(), name);
    if (found == item.names.end()) return false;
    item.places.erase(item.places.begin() + (found - item.names.begin()));
    item.names.erase(found);
    return item.names.empty();
  });
}

/// What a definition says of names that nothing declares: a lone divisor is a number, a small
/// letter that is transposed a column.
void add_kinds_in(const expression& value, const known_names& known, kinds_of_names& kinds) {
  walk(value, [&](const expression& node) {
    const bool divides = node.kind == form::divide, turns = node.kind == form::transpose;
    if (!divides && !turns) return;
    const expression& of = *node.arguments[divides ? 1 : 0];
    if (of.kind != form::symbol || known.find(of.name) != nullptr) return;
    if (divides || naming_rule(of.name) == letter::scalar)
      kinds.try_emplace(of.name, divides ? letter::scalar : letter::vector);
  });
}

}  // namespace

void follow(kinds_of_names& kinds, const term_setting& setting) {
  for (const auto& [name, like] : setting.differentials) {
    const auto told = kinds.find(like);
    if (told != kinds.end()) kinds[name] = told->second;
  }
}

std::vector<kinds_of_names> kinds_to_try(const expression& statement, const term_setting& setting) {
  kinds_of_names kinds;
  const std::string alone = name_alone(statement);
  if (!alone.empty() && setting.known.find(alone) == nullptr) kinds[alone] = letter::defined;
  for (const std::string& name : setting.divisors)
    if (setting.known.find(name) == nullptr) kinds[name] = letter::scalar;
  for (const std::string& name : setting.scalars) kinds[name] = letter::scalar;
  for (const std::string& name : setting.vectors) kinds[name] = letter::vector;
  for (const std::string& name : setting.matrices) kinds[name] = letter::matrix;
  for (const std::string& name : setting.known.names()) {  // N > 0 declares a number N
    const known_name& known = *setting.known.find(name);
    if (known.kind == known_name::what::scalar && !known.value) kinds[name] = letter::scalar;
    if (known.value) add_kinds_in(*known.value, setting.known, kinds);
  }
  for (const auto& [name, like] : setting.differentials) {
    const known_name* const known = setting.known.find(like);
    const bool defined = known != nullptr && known->kind == known_name::what::defined;
    kinds[name] = defined ? letter::defined : naming_rule(like);
  }
  kinds_of_names with_transposed = kinds;
  for (const std::string& name : setting.transposed) {
    const bool number = naming_rule(name) == letter::scalar;
    if (number && setting.known.find(name) == nullptr)
      with_transposed.try_emplace(name, letter::vector);
  }
  for (kinds_of_names* each : {&with_transposed, &kinds}) follow(*each, setting);
  if (with_transposed == kinds) return {kinds};
  return {with_transposed, kinds};
}

std::vector<declaration_item> declarations_for(std::vector<declaration_item> given,
                                               const term_setting& setting) {
  const auto declare = [&](std::string name, expression_ptr rows) {
    declaration_item item;
    item.kind = declaration_item::sort::variables;
    item.names = {std::move(name)};
    item.places = {{}};
    item.rows = std::move(rows);
    given.push_back(std::move(item));
  };
  for (const std::string& size : setting.sizes)
    declare("sized_" + size, make(form::symbol, {}, size));
  for (const auto& [name, letter] : setting.differentials) {
    const known_name* const like = setting.known.find(letter);
    if (like == nullptr || like->kind == known_name::what::defined) continue;
    declare(name, like->rows);
    given.back().cols = like->cols;
  }
  for (const auto& [name, argument] : setting.mappings)
    declare_function(name, *argument, setting, given);
  for (const auto& [name, value] : setting.means) {
    forget(name, given);
    declaration_item item;
    item.kind = declaration_item::sort::let_value;
    item.names = {name};
    item.places = {{}};
    item.value = value;
    const auto first = std::find_if(given.begin(), given.end(), [](const declaration_item& each) {
      return !defined_name(each).empty();
    });
    given.insert(first, std::move(item));
  }
  for (const auto& [name, last] : setting.entries) {
    if (last > 0 && setting.known.find(name) == nullptr)
      declare(name, make(form::number, {}, std::to_string(last)));
  }
  return given;
}

std::optional<kinds_of_names> all_numbers(const expression& statement, const term_setting& setting,
                                          kinds_of_names kinds) {
  bool alone = setting.transposed.empty() && setting.bold.empty() && setting.sizes.empty();
  walk(statement, [&](const expression& node) {
    const bool array = node.kind == form::identity || node.kind == form::index ||
                       node.kind == form::transpose || node.kind == form::blocks ||
                       (node.kind == form::call && find_builtin(node.name) != nullptr &&
                        !find_builtin(node.name)->acts_on_entries());
    alone = alone && !array;
    if (node.kind != form::symbol) return;
    const known_name* const known = setting.known.find(node.name);
    if (known != nullptr)
      alone = alone && known->kind == known_name::what::scalar;
    else if (naming_rule(node.name) == letter::matrix)
      alone = false;
    else
      kinds[node.name] = letter::scalar;
  });
  return alone ? std::optional(std::move(kinds)) : std::nullopt;
}

std::vector<std::pair<std::string, letter>> other_kinds(const expression& statement,
                                                        const term_setting& setting,
                                                        const kinds_of_names& from) {
  std::set<std::string> names;
  walk(statement, [&](const expression& node) {
    const bool free = node.kind == form::symbol && setting.known.find(node.name) == nullptr &&
                      setting.sizes.count(node.name) == 0 && setting.bold.count(node.name) == 0;
    if (free) names.insert(node.name);
  });
  std::vector<std::pair<std::string, letter>> others;
  for (const std::string& name : names) {
    const auto told = from.find(name);
    const letter now = told == from.end() ? naming_rule(name) : told->second;
    for (const letter kind : {letter::scalar, letter::vector, letter::matrix}) {
      const bool number_transposed = kind == letter::scalar && setting.transposed.count(name) > 0;
      if (kind != now && !number_transposed) others.emplace_back(name, kind);
    }
  }
  return others;
}

}  // namespace proofread::identities
