// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "properties/statements/minimum.hpp"
#include "properties/statements/statements_quantified.hpp"
#include "properties/statements/statements_scale.hpp"
#include "properties/statements/statements_sides.hpp"
#include "properties/statements/statements_words.hpp"

namespace proofread::properties {

/// Two neighbours of a chain.
template <typename S>
outcome pair_outcome(machine<S>& m, const instruction& node, std::size_t k, const side<S>& left,
                     const side<S>& right) {
  const comparison how = node.source->relations[k];
  const bool equality = how == comparison::equal || how == comparison::not_equal;
  if (equality && left.no_finite_value != right.no_finite_value && (left.value || right.value)) {
    const outcome& limit = left.no_finite_value ? left.trouble : right.trouble;
    if (is_field<S>) return told(truth::unknown, limit.reason, limit.where);
    if (how == comparison::not_equal) return told(truth::yes);
    if (m.explain && !m.failed) {
      m.failed = failure<S>{node.source,
                            k,
                            left.value.value_or(matrix<S>()),
                            right.value.value_or(matrix<S>()),
                            -1,
                            -1,
                            limit.reason};
    }
    return told(truth::no, limit.reason, limit.where);
  }
  if (!left.value && (right.value || left.trouble.value == truth::undefined)) return left.trouble;
  if (!right.value) return right.trouble;
  outcome result = compare(m, node, *left.value, how, *right.value, k);
  if (result.value == truth::yes) return result;
  outcome sides = result;
  report_equality(m, sides, node.arguments[k], *left.value, node.arguments[k + 1], *right.value);
  if (is_ball<S> && result.value == truth::unknown) sides.agreement = sides.digits;
  if (how != comparison::not_equal) return sides;
  result.agreement = sides.agreement;
  return result;
}

/// The argmin or argmax an operand is, by itself or by definition; -1 if it is none.
inline int minimum_of(const program& code, int node) {
  const instruction& what = code[node];
  if (what.kind == identities::form::argmin || what.kind == identities::form::argmax) return node;
  const bool defined = what.kind == identities::form::symbol && what.slot >= 0;
  const int body = defined ? code.definition(what.slot) : -1;
  return body < 0 ? -1 : minimum_of(code, body);
}

template <typename S>
outcome relation_outcome(machine<S>& m, const instruction& node) {
  std::vector<std::optional<side<S>>> sides(node.arguments.size());
  outcome all = told(truth::yes);
  for (std::size_t k = 0; k + 1 < node.arguments.size(); ++k) {
    const int left = node.arguments[k], right = node.arguments[k + 1];
    const int minimum_left = minimum_of(*m.code, left);
    const int minimum_right = minimum_of(*m.code, right);
    outcome next;
    if (minimum_left >= 0 || minimum_right >= 0) {
      const bool on_left = minimum_left >= 0;
      next = guarded(node.source->where, [&] {
        return minimum_outcome(m, node, k, on_left, on_left ? minimum_left : minimum_right,
                               on_left ? right : left);
      });
    } else {
      if (!sides[k]) sides[k] = side_of(m, left);
      if (!sides[k + 1]) sides[k + 1] = side_of(m, right);
      next = guarded(node.source->where,
                     [&] { return pair_outcome(m, node, k, *sides[k], *sides[k + 1]); });
    }
    all = k == 0 ? std::move(next) : conjunction(std::move(all), std::move(next));
  }
  return all;
}

template <typename S>
outcome decide_node(machine<S>& m, int id) {
  using identities::form;
  count_work(4 * step_cost);  // outcomes have texts
  const instruction& node = (*m.code)[id];
  const auto part = [&](std::size_t k) { return decide_node(m, node.arguments[k]); };
  const auto premise_part = [&](std::size_t k) {
    const not_asserted<S> here(m);
    return part(k);
  };
  switch (node.kind) {
    case form::relation:
      return relation_outcome(m, node);
    case form::conjunction: {
      outcome left = part(0);
      return conjunction(std::move(left), part(1));
    }
    case form::disjunction: {
      outcome left = part(0);
      return disjunction(std::move(left), part(1));
    }
    case form::negation:
      return negation(premise_part(0));
    case form::implication: {
      outcome premise = premise_part(0);
      if (premise.value == truth::no) return implication(std::move(premise), told(truth::yes));
      return implication(std::move(premise), part(1));
    }
    case form::equivalence: {
      outcome left = premise_part(0);
      return equivalence(std::move(left), premise_part(1));
    }
    default:
      break;
  }
  return guarded(node.source->where, [&] {
    switch (node.kind) {
      case form::for_all:
        return for_all_outcome(m, node);
      case form::exists:
        return exists_outcome(m, node);
      case form::in_range:
        return range_outcome(m, node);
      case form::in_null:
        return null_outcome(m, node);
      case form::predicate:
        return word_outcome(m, node);
      case form::has_shape:
        return shape_outcome(m, node);
      case form::defined:
        return defined_outcome(m, node);
      default:
        return told(truth::unknown, "this is an expression, not a statement", node.source->where);
    }
  });
}

}  // namespace proofread::properties
