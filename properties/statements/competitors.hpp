// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "properties/functions/functions_opaque.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/statements/minimum_curvature.hpp"

namespace proofread::properties {

/// Points to compare with the candidate of a minimum: along coordinates and feasible directions,
/// near and far, 0, sign changes, and pseudo-random ones; over Q also the grids, curves and numbers
/// below, which cost more.

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

/// All points of a square grid around `centre`, or of an interval: -reach/parts to reach/parts.
template <typename S>
void add_grid(const matrix<S>& centre, long reach, long parts,
              std::vector<matrix<S>>& competitors) {
  for (long i = -reach; i <= reach; ++i) {
    for (long j = centre.size() == 1 ? reach : -reach; j <= reach; ++j) {
      matrix<S> competitor = centre;
      competitor[0] += S(i) / S(parts);
      if (centre.size() > 1) competitor[1] += S(j) / S(parts);
      competitors.push_back(std::move(competitor));
    }
  }
}

/// w + k·e_i + c·k^2·e_j: valleys that are bent.
template <typename S>
void add_parabolas(const matrix<S>& w, std::vector<matrix<S>>& competitors) {
  for (int i = 0; i < w.size(); ++i) {
    for (int j = 0; j < w.size(); ++j) {
      for (const long halves : {1L, 2L, 4L}) {
        for (const long quarters : {-6L, -3L, -2L, 2L, 3L, 6L}) {
          if (i == j) continue;
          const S k = S(halves) / S(2L);
          matrix<S> competitor = w;
          competitor[i] += k;
          competitor[j] += S(quarters) / S(4L) * k * k;
          competitors.push_back(std::move(competitor));
        }
      }
    }
  }
}

/// w - 2 v (v'w)/(v'v) for small v: where a sphere around 0 is the constraint, these lie on it.
template <typename S>
void add_reflections(const matrix<S>& w, std::vector<matrix<S>>& competitors) {
  for (int i = 0; i < w.size(); ++i) {
    for (int j = 0; j < i; ++j) {
      for (const long step : {1L, -1L, 2L, -2L, 16L, -16L}) {
        const S twice = S(2L) * (w[i] + S(step) * w[j]) / S(1 + step * step);
        matrix<S> competitor = w;
        competitor[i] -= twice;
        competitor[j] -= S(step) * twice;
        competitors.push_back(std::move(competitor));
      }
    }
  }
}

/// One entry at or near a number that the proposition names.
template <typename S>
void add_literals(const matrix<S>& w, const std::vector<std::string>& literals,
                  std::vector<matrix<S>>& competitors) {
  constexpr std::size_t most = 16;
  for (std::size_t i = 0; i < literals.size() && i < most; ++i) {
    std::optional<rational> literal;
    try {
      literal = parse_rational(literals[i]);
    } catch (const undecidable_value&) {  // past the budget, such as 1e999999999
    }
    if (!literal) continue;
    const S value = from_rational<S>(*literal);
    for (int k = 0; k < w.size(); ++k) {
      for (const S& entry : {value, S(-value), S(value * value)}) {
        competitors.push_back(w);
        competitors.back()[k] = entry;
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

template <typename S>
std::vector<matrix<S>> competitors_of(machine<S>& m, const minimum_problem<S>& task,
                                      const std::optional<curvature<S>>& at) {
  const matrix<S>& w = task.candidate;
  std::vector<matrix<S>> competitors;
  if constexpr (is_fraction<S>) add_periods(m, task, competitors);
  add_along(w, at ? at->directions : identity_matrix<S>(w.size()), competitors);
  competitors.emplace_back(w.rows(), w.cols(), S(0));
  competitors.push_back(negate(w));
  for (int k = 0; k < w.size(); ++k) {
    competitors.push_back(w);
    competitors.back()[k] = -competitors.back()[k];
  }
  for (int k = 0; k < 8; ++k) competitors.push_back(displaced(w, scattered(w, k)));
  if constexpr (std::is_same_v<S, rational>) {
    constexpr int curved_entries = 4;
    const matrix<S> origin(w.rows(), w.cols(), S(0));
    if (w.size() <= 2) {
      add_grid(w, 8, 8, competitors);
      add_grid(w, 4, 1, competitors);
      add_grid(origin, 4, 1, competitors);
    }
    if (w.size() <= curved_entries) add_parabolas(w, competitors);
    if (at && !at->affine) add_reflections(w, competitors);
    add_literals(w, m.code->literals(), competitors);
  }
  return competitors;
}

}  // namespace proofread::properties
