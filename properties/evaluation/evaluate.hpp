// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "identities/language/proposition.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/evaluation/decisions.hpp"
#include "properties/evaluation/truth.hpp"

namespace proofread::properties {

/// evaluate<S>: the one evaluator, for every scalar of scalars.def (explicitly instantiated, one object each).
///
/// Derivatives are infinitesimals over S and limits truncated Laurent series over S (scalars/extended.hpp),
/// so there is no step size anywhere. Definitions are evaluated when needed and seen through by derivatives.
/// Throws undefined_value or undecidable_value (trouble.hpp).
template <typename S>
class evaluator {
 public:
  /// `problem` and `point` must outlive the evaluator. `log` records (exact scalars) or replays (balls) the
  /// decisions taken during evaluation; null means none.
  evaluator(const identities::proposition& problem, const assignment<S>& point,
            decision_log* log = nullptr);
  ~evaluator();
  evaluator(const evaluator&) = delete;
  evaluator& operator=(const evaluator&) = delete;

  /// The value of an expression at the point.
  matrix<S> value(const identities::expression& node);

  /// The truth of a statement at the point, as far as S can tell (see truth.hpp for the five values).
  /// Never throws for undefined or undecidable parts; they become the value of the statement.
  outcome decide(const identities::expression& statement);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace proofread::properties
