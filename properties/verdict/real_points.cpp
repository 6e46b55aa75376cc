// SPDX-License-Identifier: MIT
#include "properties/verdict/real_points.hpp"

#include <algorithm>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/features.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::form;
using identities::proposition;

constexpr std::size_t strata_visited = 6;

bool is_periodic_equation(const proposition& problem, const expression& statement) {
  if (statement.kind != form::relation || statement.relations[0] != identities::comparison::equal) {
    return false;
  }
  bool periodic = false;
  walk(problem, statement, [&](const expression& node) {
    const auto* const function = identities::called(node);
    periodic = periodic || (function != nullptr && function->periodic);
  });
  return periodic;
}

std::string entry_text(const proposition& problem, const real_solution& at) {
  const auto slot = static_cast<std::size_t>(at.slot);
  const auto& value = *at.low.values[slot];
  std::string text = problem.symbols[slot].name;
  if (value.size() == 1) return text;
  text += "[" + std::to_string(at.entry / value.cols() + 1);
  if (value.cols() > 1) text += "," + std::to_string(at.entry % value.cols() + 1);
  return text + "]";
}

std::string range_text(const proposition& problem, const real_solution& at) {
  return entry_text(problem, at) + " between " + to_text(at.above) + " and " + to_text(at.below);
}

}  // namespace

std::string holds_between_rationals(const proposition& problem) {
  for (const auto& each : problem.hypotheses) {
    if (is_periodic_equation(problem, *each))
      return identities::to_text(*each) +
             " may hold at real points that are not rational, which were not tried";
  }
  return {};
}

open_point open_between_rationals(const proposition& problem, point_source& source,
                                  const stratification& where, const work_limit& until) {
  judge judge_here(problem);
  const auto admits = [&](const assignment<rational>& point) {
    return judge_here.missed_hypothesis(point).empty();
  };
  const auto over = [&] { return until.passed(); };
  for (std::size_t i = 0; i < std::min(strata_visited, where.strata.size()) && !over(); ++i) {
    for (const real_solution& each : source.crossings(where.strata[i], admits, over)) {
      const auto slot = static_cast<std::size_t>(each.slot);
      const bool rational_point =
          (*each.low.values[slot])[each.entry] == (*each.high.values[slot])[each.entry];
      if (rational_point) {
        point_outcome told = judge_here.decide(each.low, true);
        const bool fails = told.admitted && told.statement.value == truth::no;
        if (fails) return {{}, refutation{each.low, std::move(told)}};
        continue;
      }
      if (judge_here.fails_between(each.low, each.high)) {
        return {"false at a real point that is not rational, with " + range_text(problem, each),
                std::nullopt};
      }
      if (!judge_here.open_between(each.low, each.high)) continue;
      return {"not decided at a real point that is not rational, with " + range_text(problem, each),
              std::nullopt};
    }
  }
  return {};
}

}  // namespace proofread::properties
