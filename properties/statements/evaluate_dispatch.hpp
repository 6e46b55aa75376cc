// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/functions/derivative.hpp"
#include "properties/functions/evaluate_forms.hpp"
#include "properties/functions/functions.hpp"
#include "properties/functions/limit.hpp"
#include "properties/statements/minimiser.hpp"

namespace proofread::properties {

template <typename S>
template <typename T>
environment<T>& machine<S>::names() {
  if constexpr (is_extended<T>) {
    return lifted;
  } else {
    return plain;
  }
}

template <typename S>
matrix<extended<S>> lift(const matrix<S>& a) {
  matrix<extended<S>> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = extended<S>(a[k]);
  return made;
}

template <typename S>
template <typename T>
operand<T> machine<S>::evaluate(int node) {
  environment<T>& here = names<T>();
  if (auto kept = here.kept(node)) return operand<T>(std::move(kept));
  const instruction& what = (*code)[node];
  if constexpr (is_extended<T>) {
    if ((what.depends & lifted.rebound()) == 0) {
      return operand<T>(lifted.keep(node, lift(*evaluate<S>(node))));
    }
  }
  take_step();
  if (!what.keep) return compute<T>(what);
  return operand<T>(here.keep(node, compute<T>(what).take()));
}

template <typename S>
template <typename T>
T machine<S>::scalar(int node) {
  const operand<T> value = evaluate<T>(node);
  if (!is_single(*value)) throw undefined_value("a scalar is needed here");
  return (*value)[0];
}

template <typename S>
template <typename T>
operand<T> machine<S>::compute(const instruction& node) {
  using identities::form;
  const auto argument = [&](std::size_t k) { return evaluate<T>(node.arguments[k]); };
  switch (node.kind) {
    case form::number:
      return literal_value<T>(*this, node);
    case form::symbol:
      return symbol_value<T>(*this, node);
    case form::pi:
      return matrix<T>(T(plain_pi(*this)));
    case form::infinity:
      throw undefined_value("inf is no number");
    case form::identity:
      return identity_matrix<T>(rows(node));
    case form::negate:
      return negate(argument(0).take());
    case form::add:
      return add(argument(0).take(), *argument(1));
    case form::subtract:
      return subtract(argument(0).take(), *argument(1));
    case form::multiply: {
      const operand<T> left = argument(0);
      return product(*left, *argument(1));
    }
    case form::scale:
      return scale(scalar<T>(node.arguments[0]), argument(1).take());
    case form::divide: {
      operand<T> above = argument(0);
      return divide(above.take(), scalar<T>(node.arguments[1]));
    }
    case form::power:
      return power_value<T>(*this, node);
    case form::transpose:
      return transposed(*argument(0));
    case form::entry_multiply: {
      const operand<T> left = argument(0);
      return map_pairs(*left, *argument(1), [](const T& x, const T& y) { return T(x * y); });
    }
    case form::entry_divide: {
      const operand<T> left = argument(0);
      return map_pairs(*left, *argument(1), [](const T& x, const T& y) { return T(x / y); });
    }
    case form::entry_power:
      return entry_power_value<T>(*this, node);
    case form::solve: {
      const operand<T> left = argument(0);
      return solve_value(*this, *left, *argument(1));
    }
    case form::blocks:
      return block_value<T>(*this, node);
    case form::index:
      return index_value<T>(*this, node);
    case form::call:
      return call_function<T>(*this, node);
    case form::apply:
      return apply_value<T>(*this, node);
    case form::differential:
    case form::gradient:
    case form::hessian:
      return derivative_value<T>(*this, node);
    case form::limit:
      return limit_value<T>(*this, node);
    case form::argmin:
    case form::argmax:
      return minimiser_value<T>(*this, node);
    case form::sum_over:
      return sum_value<T>(*this, node);
    case form::at: {
      const matrix<T> value = argument(2).take();
      const bound_name<S, T> here(*this, (*code)[node.arguments[1]].slot, value);
      return argument(0).take();
    }
    default:
      throw undecidable_value("a statement is no value");
  }
}

}  // namespace proofread::properties
