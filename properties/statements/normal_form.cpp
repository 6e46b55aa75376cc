// SPDX-License-Identifier: MIT
#include "properties/statements/normal_form.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "identities/expression/bound_symbol.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::expression;
using identities::expression_ptr;
using identities::form;

/// The P that a `not P` or an `L != R` denies; null for what denies nothing.
expression_ptr denied(const expression& node) {
  if (node.kind == form::negation) return node.arguments[0];
  if (node.kind != form::relation || node.relations != std::vector{comparison::not_equal})
    return {};
  auto equal = std::make_shared<expression>(node);
  equal->relations = {comparison::equal};
  return equal;
}

class normaliser {
 public:
  explicit normaliser(const identities::proposition& problem) : problem_(problem) {}

  expression_ptr of(const expression_ptr& node, bool on_top) const {
    if (node->kind == form::negation) {
      if (const expression_ptr claimed = denied(*node->arguments[0])) return of(claimed, on_top);
    }
    auto made = std::make_shared<expression>(*node);
    bool changed = false;
    for (auto& part : made->arguments) {
      const expression_ptr before = part;
      part = of(before, on_top && node->kind == form::for_all);
      changed = changed || part != before;
    }
    if (expression_ptr better = reduced(*made, on_top)) return better;
    return changed ? expression_ptr(std::move(made)) : node;
  }

 private:
  /// The node in another form, its parts being in normal form; null if it stays.
  expression_ptr reduced(const expression& node, bool on_top) const {
    if (node.kind == form::implication) {
      const expression_ptr premise = denied(*node.arguments[1]);
      const expression_ptr conclusion = denied(*node.arguments[0]);
      if (premise && conclusion) return with_arguments(node, {premise, conclusion});
    }
    if (node.kind == form::argmin || node.kind == form::argmax) return constrained(node);
    if (node.kind == form::relation) return with_words_of_minimum(node);
    const bool bound = binds_over_set(node.kind) && !(on_top && node.kind == form::for_all);
    const expression_ptr words = bound ? words_of(*bound_symbol(node)) : nullptr;
    return words ? restricted(node, words) : nullptr;
  }

  const std::vector<identities::word>& declared_words(const expression& symbol) const {
    return problem_.symbols[static_cast<std::size_t>(symbol.slot)].words;
  }

  /// argmin(f, x) under the words that x is declared with.
  expression_ptr constrained(const expression& node) const {
    const expression& symbol = *bound_symbol(node);
    const auto x = std::make_shared<const expression>(symbol);
    std::vector<expression_ptr> parts = node.arguments;
    const auto require = [&](const expression_ptr& condition) {
      if (parts.size() > 2) {
        parts[2] = make(form::conjunction, {condition, parts[2]}, {}, 0, symbol.where);
      } else {
        parts.push_back(condition);
      }
    };
    for (const identities::word& each : declared_words(symbol)) {
      const expression_ptr equation = constraint_equation(x, each.name);
      if (equation) require(equation);
      if (!equation || each.name == "posdef") require(holding(x, each));
    }
    return parts == node.arguments ? nullptr : with_arguments(node, std::move(parts));
  }

  /// The equations that a word asks of x; null where it asks for more than equations with slopes.
  static expression_ptr constraint_equation(const expression_ptr& x, const std::string& word) {
    if (const expression_ptr image = linear_image(x, word))
      return relate(x, comparison::equal, image, x->where);
    if (word != "unit") return nullptr;
    const auto typed = [&](expression made) {
      made.type = identities::scalar_shape();
      return std::make_shared<const expression>(std::move(made));
    };
    return relate(typed(*make(form::call, {x}, "sumsq", 0, x->where)), comparison::equal,
                  typed(*make(form::number, {}, "1", 0, x->where)), x->where);
  }

  /// What x equals where it has the word; null for words that are no linear equation.
  static expression_ptr linear_image(const expression_ptr& x, const std::string& word) {
    const auto typed = [&](const expression_ptr& node, const identities::shape& type) {
      auto made = std::make_shared<expression>(*node);
      made->type = type;
      return expression_ptr(std::move(made));
    };
    const identities::shape& type = x->type;
    if (word == "diagonal" && type.rows == type.cols) {
      const identities::shape column{type.rows, identities::size_expression::constant(1)};
      const auto entries = typed(make(form::call, {x}, "diagvec", 0, x->where), column);
      return typed(make(form::call, {entries}, "diag", 0, x->where), type);
    }
    const expression_ptr flipped = typed(make(form::transpose, {x}, {}, 0, x->where), type);
    if (word == "symmetric" || word == "posdef") return flipped;
    return word == "skew" ? typed(make(form::negate, {flipped}, {}, 0, x->where), type) : nullptr;
  }

  /// argmin(f, x) = g claims of g that it has the words of x.
  expression_ptr with_words_of_minimum(const expression& node) const {
    const auto is_minimum = [](const expression_ptr& side) {
      return side->kind == form::argmin || side->kind == form::argmax;
    };
    if (node.relations != std::vector{comparison::equal}) return nullptr;
    expression_ptr all;
    for (const expression_ptr& side : node.arguments) {
      if (!is_minimum(side)) continue;
      for (const expression_ptr& other : node.arguments) {
        if (is_minimum(other)) continue;
        const expression_ptr words = words_of(*bound_symbol(*side), other);
        if (words) all = all ? make(form::conjunction, {all, words}, {}, 0, node.where) : words;
      }
    }
    if (!all) return nullptr;
    return make(form::conjunction, {std::make_shared<const expression>(node), all}, {}, 0,
                node.where);
  }

  static expression_ptr restricted(const expression& node, const expression_ptr& words) {
    std::vector<expression_ptr> parts = node.arguments;
    const form how = node.kind == form::for_all ? form::implication : form::conjunction;
    parts.back() = make(how, {words, parts.back()}, {}, 0, parts.back()->where);
    return with_arguments(node, std::move(parts));
  }

  /// The words of a declared name as a statement about a value; null if it has none.
  expression_ptr words_of(const expression& symbol, const expression_ptr& value) const {
    expression_ptr all;
    for (const identities::word& each : declared_words(symbol)) {
      expression_ptr holds = holding(value, each);
      all = all ? make(form::conjunction, {all, holds}, {}, 0, symbol.where) : holds;
    }
    return all;
  }
  expression_ptr words_of(const expression& symbol) const {
    return words_of(symbol, std::make_shared<const expression>(symbol));
  }

  static expression_ptr holding(const expression_ptr& value, const identities::word& word) {
    if (!word.argument) return make(form::predicate, {value}, word.name, 0, value->where);
    auto rank = std::make_shared<expression>(*make(form::call, {value}, "rank", 0, value->where));
    rank->type = identities::scalar_shape();
    return relate(rank, comparison::equal, word.argument, value->where);
  }

  const identities::proposition& problem_;
};

}  // namespace

identities::proposition normal_form(identities::proposition problem, bool drawn_on_top) {
  const identities::proposition written = problem;
  const normaliser all(written);
  problem.statement = all.of(written.statement, drawn_on_top);
  for (auto& hypothesis : problem.hypotheses) hypothesis = all.of(hypothesis, false);
  for (auto& symbol : problem.symbols) {
    if (symbol.value) symbol.value = all.of(symbol.value, false);
  }
  return problem;
}

identities::proposition with_quantified_drawn(identities::proposition problem) {
  while (problem.statement->kind == identities::form::for_all) {
    const identities::expression& all = *problem.statement;
    const int slot = all.arguments[0]->slot;
    const bool ranged = identities::range_argument(all) > 0;
    problem.symbols[static_cast<std::size_t>(slot)].what =
        ranged ? identities::role::index : identities::role::variable;
    problem.statement = identities::expression_ptr(all.arguments[1]);
  }
  return problem;
}

}  // namespace proofread::properties
