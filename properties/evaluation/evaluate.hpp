// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "identities/expression/proposition.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/evaluation/truth.hpp"
#include "properties/scalars/decisions.hpp"

namespace proofread::properties {

/// What an evaluation made use of since the evaluator was made or moved: it limits what may be
/// concluded.
struct evaluator_usage {
  bool opaque_atoms =
      false;  ///< `field`: exp, log, norm, ... of something stood as an indeterminate
  bool pinv = false;
  bool rank = false;  ///< rank, range, invertible and the like
  bool limit = false;
};

/// Where and how a statement that is false at a point fails: the innermost relation or predicate.
template <typename S>
struct failure {
  const identities::expression* where = nullptr;
  std::size_t relation = 0;  ///< of a chain: which of its relations
  matrix<S> left,
      right;  ///< both sides; `right` is empty for predicates, both if they have no value
  int row = -1, col = -1;  ///< first entry at which the relation fails; -1 when it is not entrywise
  std::string note;        ///< how a limit, a minimum or a "for all" fails
};

/// evaluate<S>: the one evaluator, for every scalar of scalars.def (explicitly instantiated, one
/// object each).
///
/// Derivatives are infinitesimals over S and limits truncated Laurent series over S
/// (scalars/extended.hpp), so there is no step size anywhere. Definitions are evaluated when needed
/// and seen through by derivatives. Throws undefined_value or undecidable_value (trouble.hpp).
template <typename S>
class evaluator {
 public:
  /// `problem` and `point` must outlive the evaluator. `log` records (exact scalars) or replays
  /// (balls) the decisions taken during evaluation; null means none.
  evaluator(const identities::proposition& problem, const assignment<S>& point,
            decision_log* log = nullptr);
  /// Without a point yet: `move_to` comes first. Moving is much cheaper than making a new
  /// evaluator.
  explicit evaluator(const identities::proposition& problem);
  ~evaluator();
  evaluator(const evaluator&) = delete;
  evaluator& operator=(const evaluator&) = delete;

  /// Goes to another point of the same proposition. In `field` also after a change of the modulus,
  /// in ball<real> also after one of the working precision: evaluating under another precision than
  /// that of the last move is a std::logic_error.
  void move_to(const assignment<S>& point, decision_log* log = nullptr);

  /// The value of an expression at the point.
  matrix<S> value(const identities::expression& node);

  /// The truth of a statement at the point, as far as S can tell (see truth.hpp for the five
  /// values). Never throws for undefined or undecidable parts; they become the value of the
  /// statement.
  outcome decide(const identities::expression& statement);

  /// How a statement fails whose decision is `no`; nullopt for every other statement.
  std::optional<failure<S>> first_failure(const identities::expression& statement);

  const evaluator_usage& used() const;
  bool used_opaque_atoms() const { return used().opaque_atoms; }

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace proofread::properties
