// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/draws/construct.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/strata/constraints.hpp"
#include "properties/strata/stratum.hpp"
#include "properties/structure/svd_arrangement.hpp"
#include "properties/structure/svd_plan.hpp"

namespace proofread::properties {

/// How one declared name gets its value on a stratum.
struct drawn_matrix {
  int slot = -1;
  blueprint plan;
  construction declared = construction::plain;  ///< of all ranks, where the plan has one
  interval range;                               ///< plain constructions only
  bool bounded = false;                         ///< range says something
  bool rooted = false;                          ///< stands bare under sqrt: drawn as a square
  bool component_free = false;  ///< words of a premise: the stratum does not fix the component
};

struct drawn_function {
  int slot = -1;
  int inputs = 1;
  int outputs = 1;
  int degree = 3;
};

/// U, S, V and X = U*S*V' at given sizes.
struct drawn_svd {
  svd_plan plan;
  int rows = 1;
  int cols = 1;
  int r = -1;  ///< how many non-zero singular values; -1: the draw decides
  bool equal_values = false;
  int left_component = 0;
  int right_component = 0;
  int shift = 0;  ///< places the singular values are moved on by
  svd_arrangement arrangement;
};

/// Everything that is drawn, in order, on one stratum and in one mode.
struct layout {
  std::vector<drawn_svd> factored;
  std::vector<drawn_matrix> matrices;
  std::vector<drawn_function> functions;
};

/// What can be known of a proposition's points before any is drawn.
struct point_analysis {
  explicit point_analysis(const identities::proposition& of);
  const identities::proposition& problem;
  std::vector<constraint_set> modes;  ///< constraints.hpp
  std::vector<svd_plan> svds;
  std::vector<bool> rooted;  ///< by slot: stands bare under sqrt
  std::string unavailable;   ///< no parametrisation, and why

  /// At a point, until the next one: to compile a statement takes longer than to evaluate it.
  evaluator<rational>& at(const assignment<rational>& point) const;

 private:
  std::unique_ptr<evaluator<rational>> evaluator_;
};

/// By slot: does the name stand bare under sqrt, so that a nonnegative scalar is drawn as a square?
std::vector<bool> rooted_names(const identities::proposition& problem);

/// Extra words of a mode are taken in where the table and the sizes allow them.
layout lay_out(const point_analysis& analysis, const stratum& where, std::size_t mode);

}  // namespace proofread::properties
