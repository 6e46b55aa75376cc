// SPDX-License-Identifier: MIT
#include "identities/terms/relations.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "identities/expression/walk.hpp"

namespace proofread::identities {

std::optional<comparison> comparison_of_text(const std::string& relation) {
  constexpr std::array known{
      std::pair{"=", comparison::equal},   std::pair{"==", comparison::equal},
      std::pair{":=", comparison::equal},  std::pair{"!=", comparison::not_equal},
      std::pair{"<", comparison::less},    std::pair{"<=", comparison::less_equal},
      std::pair{">", comparison::greater}, std::pair{">=", comparison::greater_equal},
  };
  for (const auto& [text, means] : known)
    if (relation == text) return means;
  return std::nullopt;
}

bool is_of_matrices(const std::string& relation) {
  return relation.starts_with("in ") || relation == "is" || relation == "succ" ||
         relation == "succeq" || relation == "prec" || relation == "preceq";
}

namespace {

/// The words of spaces of vectors that a matrix has: {A*x}, {A'*x} and {x : A*x = 0}.
constexpr std::array range_words{"range", "Range", "ran", "im",      "Im",
                                 "image", "col",   "Col", "colspan", "colspace"};
constexpr std::array row_words{"row", "Row", "rowspan", "rowspace"};
constexpr std::array null_words{"null", "Null", "ker", "Ker", "kernel", "nullspace"};

/// beta of beta_hat, beta0 of beta_hat0
std::string without_hat(std::string name) {
  for (const std::string mark : {"_hat", "_tilde"}) {
    const std::size_t at = name.find(mark);
    if (at != std::string::npos) name.erase(at, mark.size());
  }
  return name;
}

std::string letter_of(const std::string& name) { return name.substr(0, name.find('_')); }

}  // namespace

std::string space_relation(const std::vector<atom>& side) {
  const auto one_of = [&](const auto& words) {
    return side.size() > 1 && side[0].kind == atom_kind::word &&
           std::find(words.begin(), words.end(), side[0].text) != words.end();
  };
  return one_of(range_words)  ? "in range"
         : one_of(row_words)  ? "in row"
         : one_of(null_words) ? "in null"
                              : "";
}

bool is_zero(const expression_ptr& tree) {
  return tree && tree->kind == form::number && tree->name == "0";
}

expression_ptr related(expression_ptr left, const std::string& relation, expression_ptr right,
                       span where) {
  if (const auto how = comparison_of_text(relation)) {
    const span whole{std::min(left->where.begin, where.begin), where.end};
    auto made =
        std::make_shared<expression>(*relate(std::move(left), *how, std::move(right), whole));
    made->where = {made->arguments[0]->where.begin, made->arguments[1]->where.end};
    made->sign = where;
    return made;
  }
  if (relation == "in row") right = make(form::transpose, {right}, {}, 0, right->where);
  if (relation == "in row" || relation == "in range")
    return make(form::in_range, {left, right}, {}, 0, left->where);
  if (relation == "in null") return make(form::in_null, {left, right}, {}, 0, left->where);
  if (relation == "is") return make(form::predicate, {left}, right->name, 0, left->where);
  if (relation.rfind("prec", 0) == 0) std::swap(left, right);
  const bool strict = relation == "succ" || relation == "prec";
  expression_ptr difference =
      is_zero(right) ? left : make(form::subtract, {left, right}, {}, 0, left->where);
  return make(form::predicate, {difference}, strict ? "posdef" : "psd", 0, left->where);
}

expression_ptr named_as_in(const expression& equation, const expression_ptr& solution,
                           const known_names& others) {
  std::set<std::string> names;
  walk(equation, [&](const expression& each) {
    if (each.kind == form::symbol) names.insert(each.name);
  });
  std::function<expression_ptr(const expression_ptr&)> renamed = [&](const expression_ptr& tree) {
    std::vector<expression_ptr> parts;
    for (const expression_ptr& part : tree->arguments) parts.push_back(renamed(part));
    auto copy = std::make_shared<expression>(*with_arguments(*tree, std::move(parts)));
    const bool other = names.count(copy->name) > 0 || others.find(copy->name) != nullptr;
    if (copy->kind == form::symbol && !other) {
      for (const std::string& name : {without_hat(copy->name), letter_of(copy->name)}) {
        if (names.count(name) == 0) continue;
        copy->name = name;
        break;
      }
    }
    return expression_ptr(copy);
  };
  return renamed(solution);
}

const char* reason_of(const std::string& relation) {
  if (relation == "approx") return "an approximation is not checked";
  if (relation == proportional) return "up to a factor that is free of what is not said";
  if (relation == "sim") return "a distribution is not part of the language";
  if (relation == "in" || relation == "subset") return "a membership declares and claims nothing";
  return "this relation is not part of the language";
}

}  // namespace proofread::identities
