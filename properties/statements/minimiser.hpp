// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "properties/functions/derivative.hpp"
#include "properties/linear_algebra/definiteness.hpp"
#include "properties/linear_algebra/elimination.hpp"
#include "properties/statements/minimum_curvature.hpp"

namespace proofread::properties {

/// argmin(f, w : c) as a value, where f is quadratic in w and the constraints are affine:
///     [H  A'] [w]     [g]      H, g: Hessian and gradient of f at w = 0
///     [A  0 ] [μ] = - [r]      A, r: Jacobian and value of L - R at w = 0, over all L = R of c
/// It is undefined where the matrix is singular or Z'HZ is not positive definite (Z: a basis of the
/// null space of A): there is no minimiser, or not one alone. Undecidable where f is no quadratic;
/// that is seen from H and A at a second point. In `field` definiteness is an open condition.
template <typename S>
class minimiser {
  using E = extended<S>;
  using entries = matrix<E>;

 public:
  minimiser(machine<S>& m, const instruction& node)
      : m_(m),
        objective_(node.arguments[0]),
        slot_((*m.code)[node.arguments[1]].slot),
        rows_(m.rows((*m.code)[node.arguments[1]])),
        cols_(m.cols((*m.code)[node.arguments[1]])),
        sign_(node.kind == identities::form::argmax ? -1 : 1) {
    if (node.arguments.size() > 2 && !equalities(m, node.arguments[2], constraints_))
      throw undecidable_value("only under equalities is the argmin computed");
  }

  entries value() {
    const entries origin(rows_, cols_, E(0));
    const entries h = hessian_at(origin);
    const entries a = jacobian_at(origin);
    require_quadratic(h, a);
    if constexpr (!is_field<S>) require_definite(h, a);
    const int n = h.rows(), k = a.rows();
    entries system(n + k, n + k, E(0)), right(n + k, 1);
    place(system, h, 0, 0);
    place(system, a, n, 0);
    place(system, transposed(a), 0, n);
    const entries slope = gradient(m_, objective_, slot_, origin);
    for (int i = 0; i < n; ++i) right[i] = E(-sign_) * slope[i];
    const entries rest = violation(origin);
    for (int i = 0; i < k; ++i) right[n + i] = -rest[i];
    const entries solved = solve(system, right, m_.log);
    entries found(rows_, cols_);
    for (int i = 0; i < n; ++i) found[i] = solved[i];
    return found;
  }

 private:
  entries hessian_at(const entries& w) {
    entries h = hessian(m_, objective_, slot_, w);
    for (E& entry : h) entry = E(sign_) * entry;
    return h;
  }

  /// L - R of all constraints, one below the other.
  entries violation(const entries& w) {
    const bound_name<S, E> here(m_, slot_, w);
    std::vector<E> all;
    for (const auto& [left, right] : constraints_) {
      const entries l = m_.template evaluate<E>(left).take();
      const entries r = m_.template evaluate<E>(right).take();
      for (int i = 0; i < l.size(); ++i) all.push_back(l[i] - entry_of(r, i));
    }
    entries made(static_cast<int>(all.size()), 1);
    std::move(all.begin(), all.end(), made.begin());
    return made;
  }

  entries jacobian_at(const entries& w) {
    entries made(0, w.size());
    for (int k = 0; k < w.size() && !constraints_.empty(); ++k) {
      std::vector<E> column;
      for (const auto& [left, right] : constraints_) {
        const entries l = directional(m_, left, slot_, w, k);
        const entries r = directional(m_, right, slot_, w, k);
        for (int i = 0; i < l.size(); ++i) column.push_back(l[i] - entry_of(r, i));
      }
      if (k == 0) made = entries(static_cast<int>(column.size()), w.size());
      for (int i = 0; i < made.rows(); ++i) made(i, k) = column[static_cast<std::size_t>(i)];
    }
    return made;
  }

  void require_quadratic(const entries& h, const entries& a) {
    entries other(rows_, cols_);
    const matrix<S> steps = scattered(matrix<S>(rows_, cols_), 0);
    for (int k = 0; k < other.size(); ++k) other[k] = E(steps[k]);
    if (!same_point(hessian_at(other), h) || !same_point(jacobian_at(other), a)) {
      throw undecidable_value(
          "only of a quadratic, under affine constraints, is the argmin computed");
    }
  }

  void require_definite(const entries& h, const entries& a) {
    const entries z = a.rows() == 0 ? identity_matrix<E>(h.rows()) : null_space(a, m_.log);
    const tribool definite = posdef_if_symmetric(product(transposed(z), product(h, z)));
    if (definite == tribool::no) throw undefined_value("there is no minimiser, or not one alone");
    if (definite == tribool::unknown) {
      throw undecidable_value("an enclosure cannot tell definiteness");
    }
  }

  machine<S>& m_;
  int objective_;
  int slot_;
  int rows_, cols_;
  long sign_;
  std::vector<std::pair<int, int>> constraints_;
};

template <typename T, typename S>
matrix<T> minimiser_value(machine<S>& m, const instruction& node) {
  matrix<extended<S>> found = minimiser<S>(m, node).value();
  if constexpr (is_extended<T>) {
    return found;
  } else {
    return lower(found);
  }
}

}  // namespace proofread::properties
