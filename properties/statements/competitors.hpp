// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "properties/functions/functions_opaque.hpp"
#include "properties/statements/minimum_curvature.hpp"

namespace proofread::properties {

/// Points to compare with the candidate of a minimum: along coordinates and feasible directions,
/// near and far, 0, sign changes, and pseudo-random ones. Over unknowns one is enough that is
/// unknown itself, and stands for every other (minimum.hpp).

template <typename S>
void add_along(const matrix<S>& w, const matrix<S>& directions,
               std::vector<matrix<S>>& competitors) {
  for (int j = 0; j < directions.cols(); ++j) {
    for (const long steps : {1L, -1L, 16L, -16L, 1000L, -1000L}) {
      for (const long parts : {1L, 16L, 1024L}) {
        matrix<S> competitor = w;
        for (int k = 0; k < w.size(); ++k) competitor[k] += directions(k, j) * S(steps) / S(parts);
        competitors.push_back(std::move(competitor));
      }
    }
  }
}

template <typename S>
bool is_periodic_somewhere(machine<S>& m, int id) {
  const instruction& node = (*m.code)[id];
  return (node.function != builtin::none && identities::facts_of(node.function).periodic) ||
         std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](int part) { return is_periodic_somewhere(m, part); });
}

/// One entry further by 24π: whole periods of sin(t), sin(t/2), sin(t/3), sin(t/4) and the like.
template <typename S>
void add_periods(machine<S>& m, const minimum_problem<S>& task,
                 std::vector<matrix<S>>& competitors) {
  if (!is_periodic_somewhere(m, task.objective)) return;
  for (int k = 0; k < task.candidate.size(); ++k) {
    competitors.push_back(task.candidate);
    competitors.back()[k] += S(24L) * plain_pi(m);
  }
}

/// Any point: what is asked of it is asked of every point.
template <typename S>
matrix<S> unknown_rival(const matrix<S>& like) {
  matrix<S> rival(like.rows(), like.cols());
  for (S& entry : rival) entry = S(polynomial::unknown(paths_in_force().fresh(rival_name)));
  return rival;
}

template <typename S>
std::vector<matrix<S>> competitors_of(machine<S>& m, const minimum_problem<S>& task,
                                      const std::optional<curvature<S>>& at) {
  const matrix<S>& w = task.candidate;
  std::vector<matrix<S>> competitors;
  if constexpr (is_fraction<S>) {
    add_periods(m, task, competitors);
    competitors.push_back(unknown_rival(w));
    return competitors;
  }
  add_along(w, at ? at->directions : identity_matrix<S>(w.size()), competitors);
  competitors.emplace_back(w.rows(), w.cols(), S(0));
  competitors.push_back(negate(w));
  for (int k = 0; k < w.size(); ++k) {
    competitors.push_back(w);
    competitors.back()[k] = -competitors.back()[k];
  }
  for (int k = 0; k < 8; ++k) competitors.push_back(displaced(w, scattered(w, k)));
  return competitors;
}

}  // namespace proofread::properties
