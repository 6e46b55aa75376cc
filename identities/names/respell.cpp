// SPDX-License-Identifier: MIT
#include "identities/names/respell.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/inference/infer.hpp"
#include "identities/lexing/slips.hpp"
#include "identities/lexing/spellings.hpp"

namespace proofread::identities {
namespace {

/// A row of function_spellings(): the names of the arguments, and the tree they stand in.
struct pattern {
  std::vector<std::string> parameters;
  expression_ptr meaning;
};

const std::map<std::string, pattern, std::less<>>& patterns() {
  static const auto table = [] {
    std::map<std::string, pattern, std::less<>> made;
    for (const function_spelling& each : function_spellings()) {
      pattern& row = made[std::string(function_name(each))];
      const auto typed = parse_expression(each.typed);
      for (const expression_ptr& argument : (*typed)->arguments)
        row.parameters.push_back(argument->name);
      row.meaning = *parse_expression(each.canonical);
    }
    return made;
  }();
  return table;
}

class respelling {
 public:
  explicit respelling(const std::vector<declaration_item>& given) {
    for (const declaration_item& item : given) {
      declared_.insert(item.names.begin(), item.names.end());
      if (item.kind != declaration_item::sort::relation) continue;
      for (const expression_ptr& side : item.value->arguments)  // dt > 0 declares dt
        if (side->kind == form::symbol) declared_.insert(side->name);
    }
  }

  expression_ptr of(const expression_ptr& node) const {
    if (!node) return node;
    check_quotient(*node);
    check_dashes(*node);
    std::vector<expression_ptr> parts;
    bool changed = false;
    for (const expression_ptr& part : node->arguments) {
      parts.push_back(of(part));
      changed = changed || parts.back() != part;
    }
    if (node->kind == form::apply && declared_.count(node->name) == 0) {
      if (expression_ptr meaning = meant(*node, parts)) return meaning;
    }
    return changed ? with_arguments(*node, std::move(parts)) : node;
  }

 private:
  static expression_ptr meant(const expression& node, const std::vector<expression_ptr>& parts) {
    const auto found = patterns().find(node.name);
    if (found == patterns().end() || found->second.parameters.size() != parts.size())
      return nullptr;
    const expression& root = *found->second.meaning;
    const bool by_name = root.kind >= form::differential && root.kind <= form::hessian;
    if (by_name && parts[1]->kind != form::symbol) return nullptr;
    return filled(found->second.meaning, found->second.parameters, node, parts);
  }

  /// The pattern with the arguments in it; all of it stands where the call stands.
  static expression_ptr filled(const expression_ptr& node,
                               const std::vector<std::string>& parameters, const expression& call,
                               const std::vector<expression_ptr>& parts) {
    const auto it = std::find(parameters.begin(), parameters.end(), node->name);
    if (node->kind == form::symbol && it != parameters.end())
      return parts[static_cast<std::size_t>(it - parameters.begin())];
    auto copy = std::make_shared<expression>(*node);
    copy->where = call.where;
    copy->sign = call.sign;
    for (expression_ptr& part : copy->arguments) part = filled(part, parameters, call, parts);
    return copy;
  }

  /// d and one letter: dx, dw_1, dtheta.
  static bool is_differential(std::string_view name) {
    if (name.size() < 2 || name[0] != 'd' || is_greek(name)) return false;
    const std::string_view variable = name.substr(1);
    const std::string_view stem = variable.substr(0, variable.find('_'));
    const bool letter = stem.size() == 1 && std::isalpha(static_cast<unsigned char>(stem[0])) != 0;
    return letter || is_greek(variable);
  }

  bool is_free(const expression& node) const {
    return node.kind == form::symbol && declared_.count(node.name) == 0;
  }

  /// d(f)/dx and df/dx with a d that nothing declares.
  void check_quotient(const expression& node) const {
    if (node.kind != form::divide) return;
    const expression& above = *node.arguments[0];
    const expression& below = *node.arguments[1];
    check_operator(above, below);
    const bool by = is_free(below) && is_differential(below.name);
    const bool of_call = above.kind == form::apply && above.name == "d" &&
                         declared_.count("d") == 0 && above.arguments.size() == 1;
    const bool of_name = is_free(above) && is_differential(above.name);
    if (!by || !(of_call || of_name)) return;
    const std::string x = below.name.substr(1);
    const std::string f = of_call ? inference::show(*above.arguments[0]) : above.name.substr(1);
    const std::string derivative = "diff(" + f + ", " + x + ")";
    throw malformed{{{above.where.begin, below.where.end},
                     "a derivative is written as diff(f, x)",
                     "write " + derivative + ", or grad(" + f + ", " + x +
                         ") for the gradient, shaped like " + x,
                     {{{above.where.begin, below.where.end}, derivative},
                      {{above.where.begin, below.where.end}, "grad(" + f + ", " + x + ")"}}}};
  }

  /// d/dx(f) with a d that nothing declares.
  void check_operator(const expression& above, const expression& below) const {
    const bool of = is_free(above) && above.name == "d" && below.kind == form::apply &&
                    below.arguments.size() == 1 && is_differential(below.name);
    if (!of || declared_.count(below.name) > 0) return;
    const span place{above.where.begin, below.where.end};
    const std::string derivative =
        "diff(" + inference::show(*below.arguments[0]) + ", " + below.name.substr(1) + ")";
    throw malformed{{place,
                     "a derivative is written as diff(f, x)",
                     "write " + derivative,
                     {{place, derivative}}}};
  }

  /// transpose-of(A): half of a name must not be taken for all of it.
  void check_dashes(const expression& node) const {
    if (node.kind != form::subtract) return;
    const expression& left = *node.arguments[0];
    const expression& right = *node.arguments[1];
    const bool glued = right.kind == form::apply && left.where.end + 1 == right.where.begin;
    if (!glued || !is_free(left) || left.name.size() < 2 || declared_.count(right.name) > 0 ||
        patterns().count(right.name) > 0)
      return;
    const std::string name = left.name + "-" + right.name;
    const span place{left.where.begin, right.sign.end};
    const auto first = patterns().find(left.name);
    const std::string near = nearest_function(left.name);
    diagnostic problem{place, "`" + name + "` is no name: names have no dashes", ""};
    if (first != patterns().end() && right.arguments.size() == first->second.parameters.size()) {
      const std::string instead =
          inference::show(*meant(*make(form::apply, right.arguments, left.name), right.arguments));
      problem.hint = "write " + instead;
      problem.mends = {{{left.where.begin, right.where.end}, instead}};
    } else {
      problem.hint =
          near.empty() ? "write one name, as in transpose(A)" : "did you mean " + near + "?";
    }
    throw malformed{std::move(problem)};
  }

  std::set<std::string, std::less<>> declared_;
};

}  // namespace

expression_ptr respelled(const expression_ptr& tree, const std::vector<declaration_item>& given) {
  return respelling(given).of(tree);
}

std::vector<declaration_item> respelled(const std::vector<declaration_item>& given) {
  const respelling names(given);
  std::vector<declaration_item> items = given;
  for (declaration_item& item : items) item.value = names.of(item.value);
  return items;
}

}  // namespace proofread::identities
