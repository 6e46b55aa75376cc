// SPDX-License-Identifier: MIT
#include "properties/real_solver/agreement.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

const z3_answer none{answer::unsatisfiable, {}, ""};
const z3_answer open{answer::unknown, {}, "not enough"};
const z3_answer one{answer::satisfiable, {{rational(1)}}, ""};
const z3_answer two{answer::satisfiable, {{rational(2)}}, ""};

/// Of x0 = 2, when the orders answer so; `asked` counts them.
solution of(const std::vector<z3_answer>& answers, std::size_t* asked = nullptr) {
  std::size_t next = 0;
  const formula is_two = formula::of(polynomial::unknown(0) - polynomial(2), relation::zero);
  const solution said =
      agreement(is_two, 1'000'000, [&](unknown_order) { return answers.at(next++); });
  if (asked) *asked = next;
  return said;
}

TEST(agreement, of_two_orders_refuses_and_one_alone_does_not) {
  std::size_t asked = 0;
  EXPECT_EQ(of({none, none}, &asked).said, answer::unsatisfiable);
  EXPECT_EQ(asked, 2U);
  EXPECT_EQ(of({open, none, open, none}).said, answer::unsatisfiable);
  const solution bare = of({none, open, open, open});
  EXPECT_EQ(bare.said, answer::unknown);
  EXPECT_EQ(bare.reason, "not enough");
}

TEST(agreement, a_checked_solution_counts_whatever_others_say) {
  EXPECT_EQ(of({two}).said, answer::satisfiable);
  const solution late = of({none, two});
  EXPECT_EQ(late.said, answer::satisfiable);
  EXPECT_EQ(late.found.values.at(0).value(), rational(2));
  EXPECT_EQ(of({one, none, two}).said, answer::satisfiable);
}

TEST(agreement, a_wrong_solution_is_none_and_takes_the_refusals_their_word) {
  const solution wrong = of({one, open, open, one});
  EXPECT_EQ(wrong.said, answer::unknown);
  EXPECT_EQ(wrong.reason, "the solution that the solver gives could not be checked");
  const solution at_odds = of({one, none, none, none});
  EXPECT_EQ(at_odds.said, answer::unknown);
  EXPECT_EQ(at_odds.reason, "two orders of the unknowns disagree");
  EXPECT_EQ(of({none, one, none, none}).said, answer::unknown);
}

TEST(agreement, says_nothing_once_it_is_interrupted) {
  const std::atomic<bool> stop = true;
  const stoppable_work stoppable(&stop);
  EXPECT_EQ(of({none, none}).reason, "interrupted");
}

}  // namespace
}  // namespace proofread::properties
