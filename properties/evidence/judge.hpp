// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "identities/expression/proposition.hpp"
#include "properties/balls/ball.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evidence/evidence.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// What a rational point says: do the hypotheses hold there, and does the statement?
struct point_outcome {
  bool admitted = false;  ///< every hypothesis was evaluated and holds
  std::string missed;     ///< else: the hypothesis that fails or cannot be told
  outcome statement;
  bool by_enclosure = false;  ///< Q could not tell, balls at the same point did
};

/// Evaluates a proposition at points of Q, exactly and in balls. Keeps its evaluators from point to
/// point.
class judge {
 public:
  explicit judge(const identities::proposition& problem);
  ~judge();

  /// Hypotheses and statement at a point. Where Q cannot tell (irrational values) and `enclosures`
  /// is set, 50-digit balls at the same point are asked.
  point_outcome decide(const assignment<rational>& point, bool enclosures);

  /// Do the hypotheses and, of an implication, the premise hold on the segment between two points,
  /// as far as a 50-digit enclosure of it tells, while what they are said to imply is proven false?
  bool fails_between(const assignment<rational>& one, const assignment<rational>& other);

  /// Do the declared words and the hypotheses hold on the segment between two points, while a
  /// 50-digit enclosure of it cannot tell of the statement whether it does? Of an implication
  /// whose premise holds there, as far as the enclosure tells, the conclusion is asked.
  bool open_between(const assignment<rational>& one, const assignment<rational>& other);

  /// Do the declared words and the hypotheses hold on the segment between two points, has left -
  /// right, 1 x 1 there, a value on all of it, in a 50-digit enclosure, and opposite signs at its
  /// ends?
  bool changes_sign(const identities::expression& left, const identities::expression& right,
                    const assignment<rational>& one, const assignment<rational>& other);

  /// Empty if every hypothesis holds, proven, at this point; else the text of the one in the way.
  std::string missed_hypothesis(const assignment<rational>& point);

  /// The statement at a point in balls of a floating level; ranks and signs that no ball can decide
  /// are taken from an exact evaluation at the same point.
  outcome enclose(level at, const assignment<rational>& point);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace proofread::properties
