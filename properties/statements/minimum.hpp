// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "properties/statements/competitors.hpp"
#include "properties/statements/minimum_curvature.hpp"
#include "properties/statements/statements_sides.hpp"

namespace proofread::properties {

/// argmin(f, w) = g: g is the one minimiser, on the set where the constraints hold.
///   1. g is feasible.
///   2. f quadratic and the constraints affine (Hessian and Jacobian the same at g and at other
///   points):
///      with the columns of Z a basis of the null space of the Jacobian, Z' grad f(g) = 0 and Z' H
///      Z positive definite. Necessary and sufficient; sufficient where inequalities or words are
///      asked for besides.
///   3. Otherwise: where f is smooth, Z' grad f(g) = 0 is necessary if the constraints are affine
///      or the rows of their Jacobian are independent (Lagrange), and Z' H Z >= 0 if they are
///      affine; then no feasible competitor may reach f(g). Nothing found is consistent, never yes,
///      but over unknowns, where a competitor is unknown itself and stands for all.
/// argmax is the argmin of -f. `field` has no order: unknown.

template <typename S>
outcome decide_node(machine<S>& m, int id);

template <typename S>
outcome refuted_minimum(machine<S>& m, const minimum_problem<S>& task, std::string why,
                        matrix<S> better) {
  if (m.explain && !m.failed) {
    failure<S> made{
        task.relation->source, task.position, task.candidate, task.candidate, -1, -1, why};
    (task.minimum_first ? made.left : made.right) = std::move(better);
    m.failed = std::move(made);
  }
  return told(truth::no, std::move(why), task.relation->source->where);
}

template <typename S>
bool all_zero(const matrix<S>& a, truth& worst) {
  for (const S& entry : a) {
    const tribool zero = is_zero(entry);
    if (zero == tribool::no) return false;
    if (zero == tribool::unknown) worst = std::min(worst, truth::consistent);
  }
  return true;
}

/// The quadratic case, decided.
template <typename S>
outcome quadratic_minimum(machine<S>& m, const minimum_problem<S>& task, const curvature<S>& at) {
  const identities::span where = task.relation->source->where;
  truth worst = truth::yes;
  const bool stationary = all_zero(at.reduced_gradient, worst);
  const tribool definite = posdef_if_symmetric(at.reduced_hessian);
  if (!stationary) {
    matrix<S> better;
    if (definite == tribool::yes && m.explain) {
      const matrix<S> step = solve(at.reduced_hessian, at.reduced_gradient, m.log);
      better = displaced(task.candidate, negate(times(at.directions, step)));
    }
    return refuted_minimum(m, task, "the gradient does not vanish there", std::move(better));
  }
  if (definite == tribool::no) {
    return refuted_minimum(m, task, "the minimiser is not unique, or there is none", matrix<S>());
  }
  outcome result =
      told(definite == tribool::unknown ? truth::unknown : worst,
           definite == tribool::unknown ? "an enclosure cannot tell definiteness" : "", where);
  if constexpr (is_ball<S>) {
    double scale = 0;
    for (const S& x : at.hessian) scale = std::max(scale, rough(x));
    double size = 1;
    for (const S& x : task.candidate) size = std::max(size, rough(x));
    if (at.reduced_gradient.size() > 0) {
      const matrix<S> zero(at.reduced_gradient.rows(), at.reduced_gradient.cols(), S(0));
      report(result, measure(at.reduced_gradient, zero, zero.size()), scale * size);
    }
  }
  return result;
}

/// What must hold at a minimum of a smooth f; `yes` if nothing speaks against it.
template <typename S>
outcome necessary_conditions(machine<S>& m, const minimum_problem<S>& task,
                             const curvature<S>& at) {
  truth worst = truth::yes;
  if (!all_zero(at.reduced_gradient, worst)) {
    return refuted_minimum(m, task,
                           at.affine ? "the gradient does not vanish there"
                                     : "the gradient does not vanish along the constraint there",
                           matrix<S>());
  }
  if (!at.affine) return told(truth::yes);
  try {
    if (psd_if_symmetric(at.reduced_hessian) == tribool::no) {
      return refuted_minimum(m, task, "f decreases in some direction from there", matrix<S>());
    }
  } catch (const undecidable_value&) {
  }
  return told(truth::yes);
}

/// Feasible points that are no worse than the candidate refute it.
template <typename S>
outcome competition(machine<S>& m, const minimum_problem<S>& task,
                    const std::optional<curvature<S>>& at) {
  m.trial = task.first_trial + 40;
  const matrix<S> own =
      settled_result(m, task.objective, [&] { return objective(m, task, task.candidate); });
  int compared = 0;
  for (const matrix<S>& competitor : competitors_of(m, task, at)) {
    ++m.trial;
    if (same_point(competitor, task.candidate)) continue;
    try {
      if (task.constraint >= 0) {
        const bound_name<S, S> here(m, task.slot, competitor);
        const outcome feasible = decide_node(m, task.constraint);
        if (is_fraction<S> && feasible.value == truth::unknown) return feasible;
        if (feasible.value != truth::yes) continue;
      }
      const matrix<S> value =
          settled_result(m, task.objective, [&] { return objective(m, task, competitor); });
      const ternary_sign gain = sign(S(value[0] - own[0]));
      if (gain == ternary_sign::negative || gain == ternary_sign::zero) {
        return refuted_minimum(
            m, task,
            gain == ternary_sign::zero ? "another point is as good" : "another point is better",
            competitor);
      }
      if (gain == ternary_sign::positive) ++compared;
    } catch (const undefined_value&) {
    } catch (const undecidable_value&) {
      if constexpr (is_fraction<S>) throw;
    }
  }
  if constexpr (is_fraction<S>) return told(truth::yes);  // no point of this path is a rival
  if (compared > 0) return told(truth::consistent);
  return told(truth::unknown, "no other point could be compared with the minimiser",
              task.relation->source->where);
}

template <typename S>
outcome minimum_by_cases(machine<S>& m, const minimum_problem<S>& task) {
  const bound_name<S, S> here(m, task.slot, task.candidate);
  outcome feasible = told(truth::yes);
  if (task.constraint >= 0) {
    feasible = decide_node(m, task.constraint);
    if (feasible.value == truth::no)
      return refuted_minimum(m, task, "the point is not feasible", matrix<S>());
    if (feasible.value < truth::consistent) return feasible;
  }
  std::optional<curvature<S>> at;
  try {
    at = curvature_at(m, task);
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  if (at && at->quadratic && at->affine) {
    const bool explain = std::exchange(m.explain, m.explain && !at->restricted);
    outcome told = quadratic_minimum(m, task, *at);
    m.explain = explain;
    if (!at->restricted || told.value >= truth::consistent)
      return conjunction(std::move(told), std::move(feasible));
  }
  if (!is_fraction<S> && at && !at->restricted && (at->affine || at->regular)) {
    outcome necessary = necessary_conditions(m, task, *at);
    if (necessary.value == truth::no) return necessary;
  }
  return conjunction(competition(m, task, at), std::move(feasible));
}

/// Whatever was tried, what comes after has the same numbers.
template <typename S>
struct trial_range {
  machine<S>& m;
  std::int64_t end;
  ~trial_range() { m.trial = end; }
};

template <typename S>
outcome minimum_outcome(machine<S>& m, const instruction& relation, std::size_t position,
                        bool minimum_first, int minimum, int other) {
  if constexpr (is_field<S>) {
    return told(truth::unknown, "a finite field has no order", relation.source->where);
  } else {
    if (relation.source->relations[position] != comparison::equal) {
      throw undecidable_value("argmin stands only in an equality");
    }
    const instruction& what = (*m.code)[minimum];
    minimum_problem<S> task;
    task.relation = &relation;
    task.position = position;
    task.minimum_first = minimum_first;
    task.objective = what.arguments[0];
    task.slot = (*m.code)[what.arguments[1]].slot;
    task.constraint = what.arguments.size() > 2 ? what.arguments[2] : -1;
    task.maximise = what.kind == identities::form::argmax;
    task.candidate = settled_value(m, other);
    task.first_trial = m.trial + 1;
    const trial_range<S> trials{m, task.first_trial + trials_each};
    return minimum_by_cases(m, task);
  }
}

}  // namespace proofread::properties
