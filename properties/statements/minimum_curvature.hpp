// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "properties/functions/derivative.hpp"
#include "properties/functions/functions_opaque.hpp"
#include "properties/linear_algebra/definiteness.hpp"
#include "properties/linear_algebra/elimination.hpp"
#include "properties/statements/statements_sides.hpp"
#include "properties/unknowns/cases.hpp"

namespace proofread::properties {

/// One `argmin(f, w : constraint) = candidate`.
template <typename S>
struct minimum_problem {
  const instruction* relation = nullptr;
  std::size_t position = 0;   ///< which relation of the chain
  bool minimum_first = true;  ///< argmin stands on the left
  int objective = -1;
  int slot = -1;
  int constraint = -1;  ///< a statement, or -1
  bool maximise = false;
  std::int64_t first_trial =
      0;  ///< numbers of its trials: first_trial to first_trial + trials_each
  matrix<S> candidate;
};

inline constexpr std::int64_t trials_each = 4096;

/// The derivatives of a minimisation problem at its candidate.
template <typename S>
struct curvature {
  matrix<S> hessian;
  matrix<S> directions;        ///< Z: a basis of the null space of the constraints' Jacobian
  matrix<S> reduced_gradient;  ///< Z' grad f
  matrix<S> reduced_hessian;   ///< Z' H Z
  bool quadratic = false;      ///< the Hessian is the same at other points
  bool affine = false;         ///< the Jacobian is the same at other points
  bool regular = false;        ///< the rows of the Jacobian are independent
  bool restricted = false;     ///< the constraint asks for more than equalities
};

template <typename S>
matrix<S> displaced(matrix<S> from, const matrix<S>& step) {
  for (int k = 0; k < from.size(); ++k) from[k] += step[k];
  return from;
}

template <typename S>
bool same_point(const matrix<S>& a, const matrix<S>& b) {
  for (int k = 0; k < a.size(); ++k) {
    if (equal(a[k], b[k]) == tribool::no) return false;
  }
  return true;
}

/// f, or -f for a maximum, at w.
template <typename S>
matrix<S> objective(machine<S>& m, const minimum_problem<S>& task, const matrix<S>& w) {
  const bound_name<S, S> here(m, task.slot, w);
  const S value = m.template scalar<S>(task.objective);
  return matrix<S>(task.maximise ? S(-value) : value);
}

/// Does the expression hold a rank, a sign or the like, whose slope says nothing of the set where
/// it has a value?
template <typename S>
bool jumps(machine<S>& m, int id) {
  const instruction& node = (*m.code)[id];
  return (node.function != builtin::none && identities::facts_of(node.function).jumps) ||
         std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](int part) { return jumps(m, part); });
}

/// A word that all matrices near one of those have.
inline bool is_open(predicate_word word) {
  return word == predicate_word::posdef || word == predicate_word::invertible ||
         word == predicate_word::full_column_rank || word == predicate_word::full_row_rank ||
         word == predicate_word::nonzero;
}

/// The two sides of every equality of a constraint. Is nothing else asked? What holds on an open
/// set has no part in it.
template <typename S>
bool equalities(machine<S>& m, int statement, std::vector<std::pair<int, int>>& found) {
  const instruction& node = (*m.code)[statement];
  if (node.kind == identities::form::predicate && is_open(node.word)) return true;
  bool all = node.kind == identities::form::conjunction || node.kind == identities::form::relation;
  if (node.kind == identities::form::conjunction) {
    for (const int part : node.arguments) all = equalities(m, part, found) && all;
    return all;
  }
  for (std::size_t k = 0; all && k < node.source->relations.size(); ++k) {
    const bool equal = node.source->relations[k] == comparison::equal &&
                       !jumps(m, node.arguments[k]) && !jumps(m, node.arguments[k + 1]);
    if (equal) found.emplace_back(node.arguments[k], node.arguments[k + 1]);
    all = all && equal;
  }
  return all;
}

/// The derivative of the entries of all L - R in a direction.
template <typename S>
matrix<S> constraint_slope(machine<S>& m, const std::vector<std::pair<int, int>>& found, int slot,
                           const matrix<S>& w, const matrix<S>& direction) {
  std::vector<S> entries;
  const auto x = lifted_entries(w);
  const auto u = lifted_entries(direction);
  for (const auto& [left, right] : found) {
    const matrix<S> l = lower(directional(m, left, slot, x, u));
    const matrix<S> r = lower(directional(m, right, slot, x, u));
    for (int i = 0; i < l.size(); ++i) entries.push_back(l[i] - entry_of(r, i));
  }
  matrix<S> made(static_cast<int>(entries.size()), 1);
  std::move(entries.begin(), entries.end(), made.begin());
  return made;
}

/// Rows: the entries of all L - R; columns: the entries of w.
template <typename S>
matrix<S> constraint_jacobian(machine<S>& m, const std::vector<std::pair<int, int>>& found,
                              int slot, const matrix<S>& w) {
  matrix<S> made(0, w.size());
  for (int k = 0; k < w.size() && !found.empty(); ++k) {
    matrix<S> direction(w.rows(), w.cols(), S(0));
    direction[k] = S(1);
    const matrix<S> column = constraint_slope(m, found, slot, w, direction);
    if (k == 0) made = matrix<S>(column.rows(), w.size());
    place(made, column, 0, k);
  }
  return made;
}

template <typename S>
matrix<S> hessian_at(machine<S>& m, const minimum_problem<S>& task, const matrix<S>& w) {
  return settled_result(m, task.objective, [&] {
    const matrix<S> h = lower(hessian(m, task.objective, task.slot, lifted_entries(w)));
    return task.maximise ? negate(h) : h;
  });
}

/// u'Hu of the objective at w.
template <typename S>
matrix<S> curvature_along(machine<S>& m, const minimum_problem<S>& task, const matrix<S>& w,
                          const matrix<S>& u) {
  const auto second = second_derivative(m, task.objective, task.slot, lifted_entries(w),
                                        lifted_entries(u), lifted_entries(u));
  return lower(matrix<extended<S>>(task.maximise ? -second : second));
}

/// Small numbers, the same at every level and never all 0.
template <typename S>
matrix<S> scattered(const matrix<S>& like, int k) {
  matrix<S> made(like.rows(), like.cols());
  std::uint64_t state = 0xc0ffee + static_cast<std::uint64_t>(k);
  for (S& entry : made) {
    state = mix(state);
    const long odd = 2 * static_cast<long>(state % 9) - 7;
    entry = S(odd) / S(k % 2 == 0 ? 2L : 1L);
  }
  return made;
}

/// The same whatever the unknowns are: f is not made quadratic by a case in which it agrees with
/// one at a few points.
template <typename S>
bool same_without_question(const matrix<S>& a, const matrix<S>& b) {
  if constexpr (!is_fraction<S>) {
    return same_point(a, b);
  } else {
    for (int k = 0; k < a.size(); ++k) {
      const auto known = paths_in_force().known_sign_of((a[k] - b[k]).numerator());
      if (known != ternary_sign::zero) return false;
    }
    return true;
  }
}

/// Is a derivative along some direction the same at the candidate and at another point, twice? One
/// that does not exist there is not the same.
template <typename S, typename Compute>
bool constant_around(machine<S>& m, const minimum_problem<S>& task, Compute&& compute) {
  const std::int64_t first = m.trial;
  for (int k = 0; k < 2; ++k) {
    const matrix<S> direction = scattered(task.candidate, 10 + k);
    const matrix<S> other = displaced(task.candidate, scattered(task.candidate, k));
    const auto at = [&](const matrix<S>& w) {
      ++m.trial;
      return settled_result(m, task.objective, [&] { return compute(w, direction); });
    };
    m.trial = first + 2 * k;
    try {
      if (!same_without_question(at(other), at(task.candidate))) return false;
    } catch (const undefined_value&) {
      return false;
    } catch (const undecidable_value&) {
      return false;
    }
  }
  return true;
}

template <typename S>
curvature<S> curvature_at(machine<S>& m, const minimum_problem<S>& task) {
  const matrix<S>& w = task.candidate;
  curvature<S> result;
  std::vector<std::pair<int, int>> found;
  if (task.constraint >= 0) result.restricted = !equalities(m, task.constraint, found);
  m.trial = task.first_trial;
  const matrix<S> jacobian = settled_result(
      m, task.objective, [&] { return constraint_jacobian(m, found, task.slot, w); });
  result.affine = found.empty() || constant_around(m, task, [&](const auto& point, const auto& u) {
                    return constraint_slope(m, found, task.slot, point, u);
                  });
  m.trial = task.first_trial + 10;
  result.hessian = hessian_at(m, task, w);
  result.quadratic = constant_around(m, task, [&](const auto& point, const auto& u) {
    return curvature_along(m, task, point, u);
  });
  m.trial = task.first_trial + 20;
  matrix<S> slope = settled_result(m, task.objective, [&] {
    return lower(gradient(m, task.objective, task.slot, lifted_entries(w)));
  });
  if (task.maximise) slope = negate(std::move(slope));
  matrix<S> column(w.size(), 1);
  for (int k = 0; k < w.size(); ++k) column[k] = slope[k];
  m.trial = task.first_trial + 30;
  begin_part(m, task.objective);
  result.directions =
      jacobian.rows() == 0 ? identity_matrix<S>(w.size()) : null_space(jacobian, m.log);
  result.regular = result.directions.cols() == w.size() - jacobian.rows();
  const matrix<S> across = transposed(result.directions);
  result.reduced_gradient = product(across, column);
  result.reduced_hessian = product(across, product(result.hessian, result.directions));
  return result;
}

}  // namespace proofread::properties
