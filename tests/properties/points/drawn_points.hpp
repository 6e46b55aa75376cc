// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck/Random.h>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/points/point_source.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {

inline identities::proposition read(const std::string& text) {
  auto problem = identities::read_one_liner(text);
  if (!problem) throw std::invalid_argument(text + ": " + problem.error().message);
  return *problem;
}

inline std::size_t slot_of(const identities::proposition& problem, const std::string& name) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].name == name) return slot;
  }
  throw std::invalid_argument("no name " + name);
}

inline const matrix<rational>& value_of(const identities::proposition& problem,
                                        const assignment<rational>& point,
                                        const std::string& name) {
  return *point.values[slot_of(problem, name)];
}

/// Random points of every stratum, `count` choice sequences each; those that could not be built are
/// left out.
inline std::vector<assignment<rational>> random_points(const identities::proposition& problem,
                                                       family kind, int count,
                                                       std::uint64_t seed = 7) {
  point_source source(problem);
  rc::Random random(seed);
  std::vector<assignment<rational>> points;
  for (const stratum& where : stratify(problem).strata) {
    for (int i = 0; i < count; ++i) {
      auto point = source.build(source.draw_sequence(where, kind, random.split().next(), 20));
      if (point) points.push_back(std::move(*point));
    }
  }
  return points;
}

/// The special points of the smallest strata, cut off after `budget` each as the verdict does.
inline std::vector<assignment<rational>> special_points(const identities::proposition& problem,
                                                        int budget = 120) {
  point_source source(problem);
  std::vector<assignment<rational>> points;
  std::vector<stratum> strata = stratify(problem).strata;
  if (strata.size() > 8) strata.resize(8);
  for (const stratum& where : strata) {
    int visited = 0;
    source.special_points(where, budget, [&](const assignment<rational>& point) {
      points.push_back(point);
      return ++visited < budget;
    });
  }
  return points;
}

/// Every hypothesis is evaluated and holds.
inline bool admitted(const identities::proposition& problem, const assignment<rational>& point) {
  evaluator<rational> at(problem, point);
  for (const auto& hypothesis : problem.hypotheses) {
    if (at.decide(*hypothesis).value != truth::yes) return false;
  }
  return true;
}

/// All hypotheses hold and the statement is false.
inline bool refutes(const identities::proposition& problem, const assignment<rational>& point) {
  return admitted(problem, point) &&
         evaluator<rational>(problem, point).decide(*problem.statement).value == truth::no;
}

}  // namespace proofread::properties
