// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>

#include "properties/statements/statements.hpp"

namespace proofread::properties {

/// The innermost relation or predicate that makes a statement false; nullopt if it is not false.
template <typename S>
std::optional<failure<S>> failure_in(machine<S>& m, int id);

template <typename S>
std::optional<failure<S>> quantified_failure(machine<S>& m, const instruction& node) {
  const instruction& name = (*m.code)[node.arguments[0]];
  const auto noted = [&] {
    auto found = failure_in(m, node.arguments[1]);
    if (found && found->note.empty()) found->note = "for some " + m.code->symbol(name.slot).name;
    return found;
  };
  if (node.arguments.size() == 4) {
    running_index<S> index(m, name.slot);
    const std::int64_t high = m.integer_or_throw(node.arguments[3]);
    for (std::int64_t k = m.integer_or_throw(node.arguments[2]); k <= high; ++k) {
      index.set(k);
      if (decide_node(m, node.arguments[1]).value == truth::no) return noted();
    }
    return std::nullopt;
  }
  for (const matrix<S>& value : trial_values<S>(m.rows(name), m.cols(name))) {
    ++m.trial;
    const bound_name<S, S> here(m, name.slot, value);
    if (decide_node(m, node.arguments[1]).value != truth::no) continue;
    return noted();
  }
  return std::nullopt;
}

template <typename S>
std::optional<failure<S>> failure_in(machine<S>& m, int id) {
  using identities::form;
  const instruction& node = (*m.code)[id];
  switch (node.kind) {
    case form::conjunction:
    case form::disjunction:
      for (const int part : node.arguments) {
        if (decide_node(m, part).value == truth::no) return failure_in(m, part);
      }
      return std::nullopt;
    case form::implication:
      return failure_in(m, node.arguments[1]);
    case form::for_all:
      return quantified_failure(m, node);
    case form::equivalence:
      for (const int part : node.arguments) {
        if (decide_node(m, part).value == truth::no) return failure_in(m, part);
      }
      break;
    default:
      break;
  }
  m.explain = true;
  m.failed.reset();
  const outcome told_again = decide_node(m, id);
  m.explain = false;
  if (told_again.value != truth::no) return std::nullopt;
  if (node.kind == form::negation || !m.failed) {
    return failure<S>{
        node.source, 0, {}, {}, -1, -1, node.kind == form::negation ? "it holds" : ""};
  }
  return std::exchange(m.failed, std::nullopt);
}

}  // namespace proofread::properties
