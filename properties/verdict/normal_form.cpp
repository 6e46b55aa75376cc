// SPDX-License-Identifier: MIT
#include "properties/verdict/normal_form.hpp"

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
    const bool bound = binds_over_set(node.kind) && !(on_top && node.kind == form::for_all);
    const expression_ptr words = bound ? words_of(*bound_symbol(node)) : nullptr;
    return words ? restricted(node, words) : nullptr;
  }

  static expression_ptr restricted(const expression& node, const expression_ptr& words) {
    std::vector<expression_ptr> parts = node.arguments;
    if (node.kind == form::for_all) {
      parts[1] = make(form::implication, {words, parts[1]}, {}, 0, parts[1]->where);
    } else if (parts.size() > 2) {
      parts[2] = make(form::conjunction, {words, parts[2]}, {}, 0, parts[2]->where);
    } else {
      parts.push_back(words);
    }
    return with_arguments(node, std::move(parts));
  }

  /// The words of a declared name as a statement; null if it has none.
  expression_ptr words_of(const expression& symbol) const {
    const auto& declared = problem_.symbols[static_cast<std::size_t>(symbol.slot)];
    expression_ptr all;
    for (const identities::word& each : declared.words) {
      expression_ptr holds = holding(std::make_shared<const expression>(symbol), each);
      all = all ? make(form::conjunction, {all, holds}, {}, 0, symbol.where) : holds;
    }
    return all;
  }

  static expression_ptr holding(const expression_ptr& symbol, const identities::word& word) {
    if (!word.argument) return make(form::predicate, {symbol}, word.name, 0, symbol->where);
    auto rank = std::make_shared<expression>(*make(form::call, {symbol}, "rank", 0, symbol->where));
    rank->type = identities::scalar_shape();
    return relate(rank, comparison::equal, word.argument, symbol->where);
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

}  // namespace proofread::properties
