// SPDX-License-Identifier: MIT
#include "bench/reading_context.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/expression/walk.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/latex/rows.hpp"
#include "identities/latex/symbols.hpp"
#include "identities/terms/abbreviations.hpp"

namespace bench {
namespace {

using namespace proofread::identities;

bool is_derivative(const expression& node) {
  return node.kind == form::gradient || node.kind == form::hessian ||
         node.kind == form::differential;
}

declaration_item definition(std::string name, expression_ptr value,
                            std::vector<std::string> parameters = {}) {
  declaration_item item;
  item.kind = declaration_item::sort::let_value;
  item.names = {std::move(name)};
  item.places = {{}};
  item.value = std::move(value);
  item.parameters = std::move(parameters);
  return item;
}

std::vector<declaration_item> declared_in(const row_texts& row) {
  std::vector<declaration_item> given;
  const auto add = [&](const expected<std::vector<declaration_item>>& more) {
    if (more) given.insert(given.end(), more->begin(), more->end());
  };
  add(parse_declarations(row.declared));
  for (std::size_t at = 0; row.defined != "-" && at < row.defined.size();) {
    const std::size_t end = std::min(row.defined.find(';', at), row.defined.size());
    std::string line = row.defined.substr(at, end - at);
    const std::size_t let = line.find("let ");
    if (let != std::string::npos) {
      // A name that has a shape already is defined by an equation.
      line = line.substr(let + 4);
      const std::string name = line.substr(0, line.find(' '));
      const bool shaped =
          std::any_of(given.begin(), given.end(), [&](const declaration_item& item) {
            return std::find(item.names.begin(), item.names.end(), name) != item.names.end();
          });
      add(shaped ? parse_declarations(line) : parse_definitions(line));
    }
    at = end + 1;
  }
  return given;
}

expression_ptr first_of(const std::string& statements) {
  const auto first = parse_one_liner(statements.substr(0, statements.find(" ;; ")));
  return first ? first->statement : nullptr;
}

expression_ptr left_side(const expression_ptr& statement) {
  const bool equation = statement && statement->kind == form::relation &&
                        statement->relations.front() == comparison::equal;
  return equation && statement->arguments[0]->kind != form::symbol ? statement->arguments[0]
                                                                   : nullptr;
}

expression_ptr with_name_for(const expression_ptr& tree, const expression& part,
                             const expression_ptr& name) {
  if (same(*tree, part)) return name;
  std::vector<expression_ptr> parts;
  for (const expression_ptr& each : tree->arguments)
    parts.push_back(with_name_for(each, part, name));
  return with_arguments(*tree, std::move(parts));
}

/// What a derivative or an optimum is of, by which names; f(z) of f(W*a + b) where z = W*a + b.
void add_objective(const expression& statement, std::vector<declaration_item>& given) {
  expression_ptr found, by, under;
  std::vector<std::pair<std::string, std::string>> of_names;
  walk(statement, [&](const expression& node) {
    const bool extremum = node.kind == form::argmin || node.kind == form::argmax;
    if (!extremum && !is_derivative(node)) return;
    if (node.arguments[0]->kind == form::symbol) {
      of_names.emplace_back(node.arguments[0]->name, node.arguments[1]->name);
    } else if (!found) {
      found = node.arguments[0];
      by = node.arguments[1];
      if (node.arguments.size() > 2) under = node.arguments[2];
    }
  });
  for (const auto& [name, variable] : of_names) {  // L(b, c) of grad(L, b) and diff(L, c)
    for (declaration_item& item : given)
      if (defined_name(item) == name) item.parameters.push_back(variable);
  }
  if (!found) return;
  for (const declaration_item& item : given)
    if (!defined_name(item).empty() && defined_value(item)->kind != form::symbol)
      found =
          with_name_for(found, *defined_value(item), make(form::symbol, {}, defined_name(item)));
  std::vector<std::string> parameters;
  if (by->kind == form::symbol) parameters.push_back(by->name);
  given.push_back(definition("objective", found, std::move(parameters)));
  given.back().under = under;
}

/// f of \frac{\partial f(x)}{\partial x} and of \partial vec f(x), or "".
std::string differentiated_in(const std::vector<atom>& display) {
  for (const atom& each : display) {
    if (each.kind != atom_kind::fraction || each.parts[0].empty()) continue;
    const auto& above = each.parts[0];
    if (above[0].kind != atom_kind::partial) continue;
    const auto named = std::find_if(above.begin() + 1, above.end(), [](const atom& part) {
      return part.kind != atom_kind::function;
    });
    if (named != above.end() && named->kind == atom_kind::symbol) return base_name(*named);
  }
  return "";
}

/// y = g of grad(f(y), y) at y := g.
void add_substituted(const expression& statement, std::vector<declaration_item>& given) {
  std::set<std::string> added;
  walk(statement, [&](const expression& node) {
    if (node.kind != form::at || !is_derivative(*node.arguments[0])) return;
    const expression_ptr& name = node.arguments[1];
    if (!same(*node.arguments[0]->arguments[1], *name) || !added.insert(name->name).second) return;
    declaration_item item;
    item.value = relate(name, comparison::equal, node.arguments[2]);
    given.push_back(std::move(item));
  });
}

atom atom_of(atom_kind kind, std::string text, span where) {
  atom made;
  made.kind = kind;
  made.text = std::move(text);
  made.where = where;
  return made;
}

/// Where one name of the display is left that nothing declares, and one declared variable that the
/// display does not spell, they are the same: the row calls beta_0 c.
std::vector<declaration_item> with_the_last_name(const std::vector<atom>& display,
                                                 std::vector<declaration_item> given) {
  const known_names known(given);
  std::set<std::string> spelled = names_spelled_in(display);
  for (const auto& defined : read_formula(display, given).defines) spelled.erase(defined.name);
  std::vector<std::string> undeclared, unspelled;
  for (const std::string& name : spelled)
    if (known.find(name) == nullptr && !is_reserved(name) && name != "above" && name != "T")
      undeclared.push_back(name);
  for (const declaration_item& item : given) {
    const bool variables = item.kind == declaration_item::sort::variables;
    for (const std::string& name : item.names)
      if (variables && !known.find(name)->value && spelled.count(name) == 0)
        unspelled.push_back(name);
  }
  if (undeclared.size() != 1 || unspelled.size() != 1) return given;
  return renamed_in(std::move(given), {{unspelled[0], undeclared[0]}});
}

/// Behind the name of what stands above it, where it has no left side of its own.
std::vector<atom> behind_above(const std::vector<atom>& display) {
  const auto chains = chains_of(display);
  if (chains.empty() || display.empty()) return display;
  const bool searches = std::any_of(display.begin(), display.end(), [](const atom& each) {
    return each.kind == atom_kind::word && each.text.rfind("arg", 0) == 0;
  });
  const span where = display.front().where;
  const atom above = atom_of(atom_kind::symbol, "above", {where.begin, where.begin});
  if (chains[0].continues) return going_on({above}, display);
  if (chains.size() > 1 || !chains[0].relations.empty() || searches) return display;
  std::vector<atom> made{above, atom_of(atom_kind::relation, "=", above.where)};
  made.insert(made.end(), display.begin(), display.end());
  return made;
}

}  // namespace

row_context context_of(const row_texts& row, const std::vector<atom>& display) {
  row_context context{declared_in(row), display};
  const expression_ptr statement = first_of(row.statements);
  if (statement) {
    add_substituted(*statement, context.given);
    add_objective(*statement, context.given);
  }
  if (const expression_ptr above = left_side(statement)) {
    context.display = behind_above(display);
    if (context.display.size() > display.size())
      context.given.push_back(definition("above", above));
  }
  // What is no number is no objective, but it is what the display differentiates.
  const std::string function = differentiated_in(context.display);
  for (declaration_item& item : context.given) {
    if (!item.value || defined_name(item) != "objective" || function.empty()) continue;
    const bool stacked = calls(*item.value, builtin::vec);
    if (stacked || item.value->kind == form::blocks) item.names = {function};
    if (stacked) item.value = item.value->arguments[0];
  }
  context.given =
      with_the_last_name(context.display, spelled_as_in(context.display, std::move(context.given)));
  return context;
}

bool define_left_side(const row_texts& row, row_context& context) {
  const formula read = read_formula(context.display, context.given);
  expression_ptr value = left_side(first_of(row.statements));
  if (read.defines.empty() || !value) return false;
  const auto& first = read.defines.front();
  std::vector<declaration_item> given = declared_in(row);
  for (const declaration_item& item : given)  // E is the E0 of the row
    if (const std::string known = defined_name(item); known.rfind(first.name, 0) == 0)
      value = make(form::symbol, {}, known);
  given.push_back(definition(first.name, value,
                             first.item ? first.item->parameters : std::vector<std::string>{}));
  context.given = spelled_as_in(context.display, std::move(given));
  return true;
}

}  // namespace bench
