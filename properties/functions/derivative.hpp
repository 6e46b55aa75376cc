// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <utility>

#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/functions/functions.hpp"
#include "properties/functions/slopes.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"

namespace proofread::properties {

/// diff, grad and hess: the name is bound to its value plus one nilpotent infinitesimal, entry by
/// entry, and the coefficient is read off. Definitions that use the name follow it, so they are
/// seen through.
///   diff(f, x)(i, j) = ∂f_i/∂x_j (numerator layout); entrywise if x is a scalar
///   grad(f, x) has the shape of x;  diff(f, X) = grad(f, X)';  hess(f, x)(i, j) = ∂²f/∂x_i∂x_j
/// By vec(X), the x_j are the entries of X column by column.
/// At a kink (abs, relu, max, norm, sqrt at 0) the two sides have to agree (slopes.hpp).

/// The value without infinitesimals, once those of all derivatives and limits around it are gone.
template <typename S>
matrix<S> lower(const matrix<extended<S>>& a) {
  matrix<S> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) {
    if (!a[k].is_plain()) throw undecidable_value("an infinitesimal is left over");
    made[k] = a[k].plain();
  }
  return made;
}

/// The derivative of every entry of f in a direction.
template <typename S>
matrix<extended<S>> read_directional(machine<S>& m, int f, int slot, matrix<extended<S>> x,
                                     const matrix<extended<S>>& direction) {
  using E = extended<S>;
  const nesting<S> level(m);
  const infinitesimal tag{level.id(), true, 2, m.log};
  for (int k = 0; k < x.size(); ++k) {
    if (zero_state_of(direction[k]) == zero_state::yes) continue;
    x[k] = make_nilpotent(x[k], direction[k], tag);
  }
  const bound_name<S, E> here(m, slot, x);
  matrix<E> value = m.template evaluate<E>(f).take();
  for (E& entry : value) entry = coefficient(entry, tag, 1);
  return value;
}

/// r for which f(x ± τ^r) is a series in τ, as many square roots as f nests.
template <typename S>
int root_order(const machine<S>& m, int f) {
  return 1 << std::min((*m.code)[f].root_depth, 3);
}

template <typename S>
matrix<extended<S>> directional(machine<S>& m, int f, int slot, const matrix<extended<S>>& x,
                                const matrix<extended<S>>& direction) {
  const auto value = [&](const matrix<extended<S>>& at) {
    const bound_name<S, extended<S>> here(m, slot, at);
    return m.template evaluate<extended<S>>(f).take();
  };
  return derivative_or_slopes(
      m, [&] { return read_directional(m, f, slot, x, direction); }, value, x, direction,
      root_order(m, f));
}

/// The k-th unit vector, or matrix.
template <typename T>
matrix<T> unit_direction(const matrix<T>& like, int k) {
  matrix<T> made(like.rows(), like.cols(), T(0));
  made[k] = T(1);
  return made;
}

template <typename S>
matrix<extended<S>> directional(machine<S>& m, int f, int slot, const matrix<extended<S>>& x,
                                int k) {
  return directional(m, f, slot, x, unit_direction(x, k));
}

/// Where the k-th entry of vec(X) is stored.
template <typename T>
int place_in_columns(const matrix<T>& x, int k) {
  return k % x.rows() * x.cols() + k / x.rows();
}

template <typename S>
matrix<extended<S>> jacobian(machine<S>& m, int f, int slot, const matrix<extended<S>>& x,
                             bool by_scalar) {
  using E = extended<S>;
  if (by_scalar) return directional(m, f, slot, x, 0);
  matrix<E> made;
  for (int k = 0; k < x.size(); ++k) {
    const matrix<E> column = directional(m, f, slot, x, k);
    if (k == 0) {
      const bool transposed = column.size() == 1 && x.cols() != 1;
      made = transposed ? matrix<E>(x.cols(), x.rows()) : matrix<E>(column.size(), x.size());
    }
    if (made.rows() == column.size() && made.cols() == x.size()) {
      for (int i = 0; i < column.size(); ++i) made(i, k) = column[i];
    } else {
      made(k % x.cols(), k / x.cols()) = column[0];
    }
  }
  return made;
}

/// diff(f, vec(X)) of a column or scalar f.
template <typename S>
matrix<extended<S>> stacked_jacobian(machine<S>& m, int f, int slot, const matrix<extended<S>>& x) {
  using E = extended<S>;
  matrix<E> made;
  for (int k = 0; k < x.size(); ++k) {
    const matrix<E> column = directional(m, f, slot, x, place_in_columns(x, k));
    if (k == 0) made = matrix<E>(column.size(), x.size());
    for (int i = 0; i < column.size(); ++i) made(i, k) = column[i];
  }
  return made;
}

template <typename S>
matrix<extended<S>> gradient(machine<S>& m, int f, int slot, const matrix<extended<S>>& x) {
  matrix<extended<S>> made(x.rows(), x.cols());
  for (int k = 0; k < x.size(); ++k) {
    const matrix<extended<S>> value = directional(m, f, slot, x, k);
    if (value.size() != 1) throw undefined_value("only scalars have a gradient");
    made[k] = value[0];
  }
  return made;
}

/// The second derivative of f in two directions.
template <typename S>
extended<S> read_second_derivative(machine<S>& m, int f, int slot, matrix<extended<S>> x,
                                   const matrix<extended<S>>& u, const matrix<extended<S>>& v) {
  using E = extended<S>;
  const nesting<S> outer(m);
  const nesting<S> inner(m);
  const infinitesimal first{outer.id(), true, 2, m.log};
  const infinitesimal second{inner.id(), true, 2, m.log};
  for (int k = 0; k < x.size(); ++k) {
    if (zero_state_of(u[k]) != zero_state::yes) x[k] = make_nilpotent(x[k], u[k], first);
    if (zero_state_of(v[k]) != zero_state::yes) x[k] = make_nilpotent(x[k], v[k], second);
  }
  const bound_name<S, E> here(m, slot, x);
  const E value = m.template scalar<E>(f);
  return coefficient(coefficient(value, second, 1), first, 1);
}

template <typename S>
extended<S> second_derivative(machine<S>& m, int f, int slot, const matrix<extended<S>>& x,
                              const matrix<extended<S>>& u, const matrix<extended<S>>& v) {
  const auto first = [&](const matrix<extended<S>>& at) { return directional(m, f, slot, at, v); };
  const auto read = [&] {
    return matrix<extended<S>>(read_second_derivative(m, f, slot, x, u, v));
  };
  return derivative_or_slopes(m, read, first, x, u, root_order(m, f))[0];
}

template <typename S>
matrix<extended<S>> hessian(machine<S>& m, int f, int slot, const matrix<extended<S>>& x) {
  matrix<extended<S>> made(x.size(), x.size());
  for (int i = 0; i < x.size(); ++i) {
    for (int j = i; j < x.size(); ++j) {
      made(i, j) = second_derivative(m, f, slot, x, unit_direction(x, i), unit_direction(x, j));
      made(j, i) = made(i, j);
    }
  }
  return made;
}

/// hess(f, vec(X)): the same numbers, in the order of vec(X).
template <typename S>
matrix<extended<S>> stacked_hessian(machine<S>& m, int f, int slot, const matrix<extended<S>>& x) {
  const matrix<extended<S>> by_rows = hessian(m, f, slot, x);
  matrix<extended<S>> made(x.size(), x.size());
  for (int i = 0; i < x.size(); ++i) {
    for (int j = 0; j < x.size(); ++j) {
      made(i, j) = by_rows(place_in_columns(x, i), place_in_columns(x, j));
    }
  }
  return made;
}

template <typename T, typename S>
matrix<T> derivative_value(machine<S>& m, const instruction& node) {
  using E = extended<S>;
  if constexpr (!is_extended<T>) {
    return lower(derivative_value<E>(m, node));
  } else {
    const int f = node.arguments[0];
    const instruction& by = (*m.code)[node.arguments[1]];
    const bool in_columns = by.kind == identities::form::call;
    const int name = in_columns ? by.arguments[0] : node.arguments[1];
    const int slot = (*m.code)[name].slot;
    const matrix<E> x = m.template evaluate<E>(name).take();
    switch (node.kind) {
      case identities::form::differential:
        if (in_columns && node.integer != 1) return stacked_jacobian(m, f, slot, x);
        return jacobian(m, f, slot, x, node.integer == 1);
      case identities::form::gradient:
        return in_columns ? stacked(gradient(m, f, slot, x)) : gradient(m, f, slot, x);
      default:
        return in_columns ? stacked_hessian(m, f, slot, x) : hessian(m, f, slot, x);
    }
  }
}

}  // namespace proofread::properties
