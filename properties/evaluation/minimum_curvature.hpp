// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "properties/evaluation/definiteness.hpp"
#include "properties/evaluation/derivative.hpp"
#include "properties/evaluation/elimination.hpp"
#include "properties/evaluation/functions_opaque.hpp"
#include "properties/evaluation/statements_sides.hpp"

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

/// The two sides of every equality of a constraint.
template <typename S>
void equalities(machine<S>& m, int statement, std::vector<std::pair<int, int>>& found) {
  const instruction& node = (*m.code)[statement];
  if (node.kind == identities::form::conjunction) {
    for (const int part : node.arguments) equalities(m, part, found);
    return;
  }
  const bool relation = node.kind == identities::form::relation;
  for (std::size_t k = 0; relation && k < node.source->relations.size(); ++k) {
    if (node.source->relations[k] != comparison::equal)
      throw undecidable_value("constraints are equalities");
    found.emplace_back(node.arguments[k], node.arguments[k + 1]);
  }
  if (!relation) throw undecidable_value("constraints are equalities");
}

/// Rows: the entries of all L - R; columns: the entries of w.
template <typename S>
matrix<S> constraint_jacobian(machine<S>& m, const minimum_problem<S>& task, const matrix<S>& w) {
  std::vector<std::pair<int, int>> found;
  if (task.constraint >= 0) equalities(m, task.constraint, found);
  const auto x = lifted_entries(w);
  std::vector<std::vector<S>> columns(static_cast<std::size_t>(w.size()));
  for (int k = 0; k < w.size(); ++k) {
    for (const auto& [left, right] : found) {
      const matrix<S> l = lower(directional(m, left, task.slot, x, k));
      const matrix<S> r = lower(directional(m, right, task.slot, x, k));
      for (int i = 0; i < l.size(); ++i)
        columns[static_cast<std::size_t>(k)].push_back(l[i] - entry_of(r, i));
    }
  }
  const int rows = w.size() == 0 ? 0 : static_cast<int>(columns[0].size());
  matrix<S> made(rows, w.size());
  for (int k = 0; k < w.size(); ++k) {
    for (int i = 0; i < rows; ++i)
      made(i, k) = columns[static_cast<std::size_t>(k)][static_cast<std::size_t>(i)];
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

/// The k-th point away from the candidate, the same at every level.
template <typename S>
matrix<S> away(const matrix<S>& from, int k) {
  matrix<S> w = from;
  std::uint64_t state = 0xc0ffee + static_cast<std::uint64_t>(k);
  for (S& entry : w) {
    state = mix(state);
    entry += S(static_cast<long>(state % 17) - 8) / S(k % 2 == 0 ? 2L : 1L);
  }
  return w;
}

/// Is the value the same at the candidate and at two other points? A derivative that does not exist
/// there is not the same.
template <typename S, typename Compute>
bool constant_around(machine<S>& m, const matrix<S>& candidate, const matrix<S>& value,
                     Compute&& compute) {
  const std::int64_t first = m.trial;
  for (int k = 0; k < 2; ++k) {
    m.trial = first + 1 + k;
    try {
      const matrix<S> other = compute(away(candidate, k));
      if (other.size() != value.size() || !same_point(other, value)) return false;
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
  const auto jacobian_at = [&](const matrix<S>& point) {
    return settled_result(m, task.objective, [&] { return constraint_jacobian(m, task, point); });
  };
  const matrix<S> jacobian = jacobian_at(w);
  result.affine = jacobian.rows() == 0 || constant_around(m, w, jacobian, jacobian_at);
  m.trial = task.first_trial + 10;
  result.hessian = hessian_at(m, task, w);
  result.quadratic = constant_around(
      m, w, result.hessian, [&](const matrix<S>& point) { return hessian_at(m, task, point); });
  m.trial = task.first_trial + 20;
  matrix<S> slope = settled_result(m, task.objective, [&] {
    return lower(gradient(m, task.objective, task.slot, lifted_entries(w)));
  });
  if (task.maximise) slope = negate(std::move(slope));
  matrix<S> column(w.size(), 1);
  for (int k = 0; k < w.size(); ++k) column[k] = slope[k];
  m.trial = task.first_trial + 30;
  begin_part(m, task.objective);
  result.directions = jacobian.rows() == 0 ? unit_matrix<S>(w.size()) : null_space(jacobian, m.log);
  const matrix<S> across = transposed(result.directions);
  result.reduced_gradient = product(across, column);
  result.reduced_hessian = product(across, product(result.hessian, result.directions));
  return result;
}

/// Points to compare with the candidate: along coordinates and feasible directions, near and far,
/// 0, sign changes, and pseudo-random ones.
template <typename S>
std::vector<matrix<S>> rivals_of(machine<S>&, const minimum_problem<S>& task,
                                 const std::optional<curvature<S>>& at) {
  const matrix<S>& w = task.candidate;
  std::vector<matrix<S>> rivals;
  const matrix<S> directions = at ? at->directions : unit_matrix<S>(w.size());
  for (int j = 0; j < directions.cols(); ++j) {
    for (const long steps : {1L, -1L, 16L, -16L, 1000L, -1000L}) {
      for (const long parts : {1L, 16L, 1024L}) {
        matrix<S> rival = w;
        for (int k = 0; k < w.size(); ++k) rival[k] += directions(k, j) * S(steps) / S(parts);
        rivals.push_back(std::move(rival));
      }
    }
  }
  rivals.emplace_back(w.rows(), w.cols(), S(0));
  rivals.push_back(negate(w));
  for (int k = 0; k < w.size(); ++k) {
    rivals.push_back(w);
    rivals.back()[k] = -rivals.back()[k];
  }
  for (int k = 0; k < 8; ++k) rivals.push_back(away(w, k));
  return rivals;
}

}  // namespace proofread::properties
