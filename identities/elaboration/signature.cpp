// SPDX-License-Identifier: MIT
#include "identities/elaboration/signature.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "identities/expression/bound_symbol.hpp"
#include "identities/expression/walk.hpp"
#include "identities/inference/scope.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

std::string words_of(const declaration& what) {
  std::string text;
  for (const word& w : what.words) {
    text += " " + w.name;
    if (w.argument) text += " " + to_text(*w.argument);
  }
  return text;
}

/// True if an order relation declares the scalar by itself, as in `lambda > 0`.
bool declared_by_relation(const proposition& p, int slot, const declaration& what) {
  if (!is_scalar(what.type) || !what.words.empty()) return false;
  if (naming_rule(what.name) != letter::scalar) return false;
  return std::any_of(p.hypotheses.begin(), p.hypotheses.end(), [&](const expression_ptr& node) {
    if (node->kind != form::relation || node->relations[0] == comparison::equal) return false;
    return std::any_of(node->arguments.begin(), node->arguments.end(),
                       [&](const auto& side) { return side->slot == slot; });
  });
}

std::string space_of(const shape& type) {
  return is_scalar(type) ? "R"
                         : "R^" + (type.rows.terms.size() > 1 ? "(" + to_text(type.rows) + ")"
                                                              : to_text(type.rows));
}

/// True for a size that is spoken of and that no declared shape, range or word has.
bool stands_alone(const proposition& p, int slot) {
  const std::string& name = p.symbols[static_cast<std::size_t>(slot)].name;
  const auto has = [&](const size_expression& size) {
    return std::any_of(size.terms.begin(), size.terms.end(), [&](const auto& term) {
      return std::find(term.first.begin(), term.first.end(), name) != term.first.end();
    });
  };
  const auto speaks = [&](const expression_ptr& tree) {
    bool found = false;
    if (tree) walk(*tree, [&](const expression& node) { found = found || node.slot == slot; });
    return found;
  };
  const std::set<int> over_sets = slots_bound_over_sets(p);
  for (std::size_t i = 0; i < p.symbols.size(); ++i) {
    const declaration& each = p.symbols[i];
    const bool shown = each.what != role::bound || over_sets.count(static_cast<int>(i)) > 0;
    if (!shown || each.what == role::defined_function) continue;
    if (has(each.type.rows) || has(each.type.cols) || has(each.domain.rows)) return false;
    if (each.what == role::index && (speaks(each.bounds[0]) || speaks(each.bounds[1])))
      return false;
    for (const word& w : each.words)
      if (speaks(w.argument)) return false;
  }
  bool spoken = false;
  walk(p, [&](const expression& node) { spoken = spoken || node.slot == slot; });
  return spoken;
}

std::string line_of(const proposition& p, int slot) {
  const declaration& what = p.symbols[static_cast<std::size_t>(slot)];
  switch (what.what) {
    case role::variable:
      if (declared_by_relation(p, slot, what)) return {};
      return what.name + " : " + to_text(what.type) + words_of(what);
    case role::definition:
      return what.name + " : " + to_text(what.type) + ", " + what.name + " = " +
             to_text(*what.value);
    case role::size:
      return stands_alone(p, slot) ? what.name + " : size" : "";
    case role::index:
      return what.name + " in " + to_text(*what.bounds[0]) + ".." + to_text(*what.bounds[1]);
    case role::function:
      return what.name + " : " + space_of(what.domain) + " -> " + space_of(what.type);
    case role::defined_function: {
      std::string parameters;
      for (const int parameter : what.parameters) {
        parameters +=
            (parameters.empty() ? "" : ", ") + p.symbols[static_cast<std::size_t>(parameter)].name;
      }
      return what.name + "(" + parameters + ") = " + to_text(*what.value);
    }
    case role::svd_left: {
      std::string names = what.name;
      for (const role part : {role::svd_values, role::svd_right}) {
        for (const declaration& other : p.symbols) {
          if (other.what == part && other.value->slot == what.value->slot)
            names += ", " + other.name;
        }
      }
      return names + " = svd(" + to_text(*what.value) + ")";
    }
    default:
      return {};
  }
}

/// What the names that quantifiers and minima bind run through: each name once, unless it is
/// declared anyway or stands for two sets.
std::vector<std::string> bound_lines(const proposition& p) {
  std::map<std::string, std::set<std::string>> lines;
  for (const int slot : slots_bound_over_sets(p)) {
    const declaration& what = p.symbols[static_cast<std::size_t>(slot)];
    const bool declared =
        std::any_of(p.symbols.begin(), p.symbols.end(), [&](const declaration& other) {
          return other.name == what.name && other.what != role::bound;
        });
    if (!declared) lines[what.name].insert(what.name + " : " + to_text(what.type) + words_of(what));
  }
  std::vector<std::string> found;
  for (const auto& [name, each] : lines) {
    if (each.size() == 1) found.push_back(*each.begin());
  }
  return found;
}

}  // namespace

std::string signature(const proposition& p) {
  std::string text;
  const auto append = [&](const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : ", ") + line;
  };
  for (const bool minima : {false, true}) {
    for (std::size_t slot = 0; slot < p.symbols.size(); ++slot) {
      const declaration& what = p.symbols[slot];
      if ((what.what == role::definition && has_minimum(*what.value)) != minima) continue;
      const std::string line = line_of(p, static_cast<int>(slot));
      const bool defined = what.what == role::defined_function || what.what == role::definition;
      if (!defined || text.find(line) == std::string::npos) append(line);
    }
  }
  for (const std::string& line : bound_lines(p)) append(line);
  for (const auto& node : p.hypotheses) append(to_text(*node));
  return text;
}

std::string typed_line(const std::string& given, const std::string& statement) {
  return given.empty() ? statement : given + " |- " + statement;
}

std::string typed_line(const proposition& p) {
  return typed_line(signature(p), to_text(*p.statement));
}

}  // namespace proofread::identities
