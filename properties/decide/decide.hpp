// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/decide/unknown_point.hpp"
#include "properties/real_solver/model.hpp"
#include "properties/real_solver/solver.hpp"

namespace proofread::properties {

/// A real point at which the hypotheses hold and the statement does not.
struct real_counterexample {
  unknown_point point;
  model values;  ///< of the point's unknowns, checked; and of those that were added on its path
  /// The statement is false there whatever values functions have, within what is known of them; the
  /// coordinates are rational.
  bool whatever_functions_are = false;
  std::vector<std::size_t> rival;  ///< the values of a point that is as good as a minimiser claimed
};

/// What is known of a statement for all real points at one tuple of sizes and indices.
struct decision_at_sizes {
  bool proved = false;
  bool met =
      false;  ///< where asked: a real point meets the hypotheses, and the statement holds there
  std::string open;                  ///< neither proved nor refuted: why
  std::set<std::string> abstracted;  ///< functions that stood for unknowns with some properties
  std::optional<real_counterexample> against;
};

struct decide_options {
  effort of_a_question;
  bool ask_whether_met = false;
  bool up_to_bases = true;  ///< unknown_point_at; false: every entry is an unknown
};

/// The statement is evaluated over unknowns, path by path (cases.hpp). A path on which a hypothesis
/// fails or the statement holds needs nothing more; of every other the solver is asked whether a
/// real point takes it. Where none does, the statement is proved at these sizes. Where functions
/// stand for unknowns it may be refuted at some simple points, each taken as it is. Ends by counts
/// of work; undecidable_value for what cannot be written with unknowns. What holds because no point
/// meets the hypotheses is proved too; `met` tells, if asked.
decision_at_sizes decide_at(const identities::proposition& problem,
                            const std::vector<std::int64_t>& integers, const decide_options& how);

}  // namespace proofread::properties
