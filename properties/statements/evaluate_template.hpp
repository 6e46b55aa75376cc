// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <stdexcept>
#include <utility>

#include "properties/evaluation/evaluate.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/statements/evaluate_dispatch.hpp"
#include "properties/statements/statements.hpp"
#include "properties/statements/statements_failure.hpp"

namespace proofread::properties {

/// The members of evaluator<S>; included by one source file per scalar.

/// What one evaluation may take: the longest number over Q, and its work.
class evaluation_bounds {
  bit_budget_scope numbers_{20000};
  work_scope work_{100'000'000};
};

template <typename S>
void machine<S>::forget() {
  plain.forget();
  lifted.forget();
}

template <typename S>
void machine<S>::start(const assignment<S>& at, decision_log* decisions) {
  using identities::role;
  point = &at;
  log = decisions;
  used = {};
  failed.reset();
  const auto& symbols = code->problem().symbols;
  const std::size_t slots = symbols.size();
  plain.start(slots, static_cast<std::size_t>(code->size()));
  lifted.start(slots, static_cast<std::size_t>(code->size()));
  integers = at.integers;
  integers.resize(slots, 0);
  is_integer.assign(slots, 0);
  roots.clear();
  for (std::size_t slot = 0; slot < slots; ++slot) {
    is_integer[slot] = symbols[slot].what == role::size || symbols[slot].what == role::index;
    if (slot < at.values.size() && at.values[slot])
      plain.set(static_cast<int>(slot), &*at.values[slot]);
    if (slot < at.roots.size() && at.roots[slot] && at.values[slot]) {
      roots.emplace_back((*at.values[slot])[0], *at.roots[slot]);
    }
  }
  const int before = std::exchange(bits, bits_in_force<S>());
  // residues of the last modulus, roundings of the last precision
  if (is_field<S> || bits != before) literals.clear();
}

template <typename S>
void machine<S>::prepare_literals() {
  while (numbers.size() < code->literals().size()) {
    const std::string& text = code->literals()[numbers.size()];
    std::optional<rational> number = parse_rational(text);
    if (!number) throw undecidable_value("'" + text + "' is no number");
    numbers.push_back(std::move(*number));
  }
  while (literals.size() < numbers.size()) {
    literals.emplace_back(from_rational<S>(numbers[literals.size()]));
  }
  plain.grow(static_cast<std::size_t>(code->size()));
  lifted.grow(static_cast<std::size_t>(code->size()));
}

template <typename S>
struct evaluator<S>::state : machine<S> {
  int enter(const identities::expression& node) {
    if (this->point == nullptr) throw undecidable_value("there is no point to evaluate at");
    if (this->bits != bits_in_force<S>()) {
      throw std::logic_error("an evaluation left the precision of its point");
    }
    const int id = this->code->node_of(node);
    this->prepare_literals();
    this->trial = 0;
    this->limit_digits = std::numeric_limits<double>::infinity();
    return id;
  }
};

template <typename S>
evaluator<S>::evaluator(const identities::proposition& problem)
    : state_(std::make_unique<state>()) {
  state_->code = std::make_shared<program>(problem);
}

template <typename S>
evaluator<S>::evaluator(const identities::proposition& problem, const assignment<S>& point,
                        decision_log* log)
    : evaluator(problem) {
  state_->start(point, log);
}

template <typename S>
evaluator<S>::~evaluator() = default;

template <typename S>
void evaluator<S>::move_to(const assignment<S>& point, decision_log* log) {
  state_->start(point, log);
}

template <typename S>
matrix<S> evaluator<S>::value(const identities::expression& node) {
  const evaluation_bounds bounds;
  const int id = state_->enter(node);
  return settled_value(*state_, id);
}

template <typename S>
outcome evaluator<S>::decide(const identities::expression& statement) {
  return guarded(statement.where, [&] {
    const evaluation_bounds bounds;
    return decide_node(*state_, state_->enter(statement));
  });
}

template <typename S>
std::optional<failure<S>> evaluator<S>::first_failure(const identities::expression& statement) {
  const evaluation_bounds bounds;
  return failure_in(*state_, state_->enter(statement));
}

template <typename S>
const evaluator_usage& evaluator<S>::used() const {
  return state_->used;
}

}  // namespace proofread::properties
