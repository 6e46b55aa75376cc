// SPDX-License-Identifier: MIT
#include "properties/real_solver/solver.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "properties/real_solver/z3_query.hpp"
#include "properties/real_solver/z3_session.hpp"
#include "properties/scalars/work.hpp"
#include "tests/properties/real_solver/conditions.hpp"

namespace proofread::properties {
namespace {

query of(std::size_t unknowns, std::vector<formula> all) {
  query asked;
  for (std::size_t k = 0; k < unknowns; ++k) asked.unknowns.push_back("x" + std::to_string(k));
  asked.condition = formula::all_of(std::move(all));
  return asked;
}

class solver : public testing::Test {
 protected:
  void SetUp() override {
    if (solver_name().empty()) GTEST_SKIP() << "built without z3";
  }
};

/// Holds for no reals.
std::vector<query> impossible() {
  const polynomial a = x(0), b = x(1), c = x(2), d = x(3), one(1), two(2);
  return {
      of(1, {positive(-square(a))}),
      of(1, {zero(square(a) + one)}),
      of(4, {positive(square(a * c + b * d) - (square(a) + square(b)) * (square(c) + square(d)))}),
      of(2,
         {positive(a), positive(b), zero(square(a) + square(b) - one), nonnegative(one - a - b)}),
      of(3, {positive(two * a * b * c * polynomial(3) - two * a * a * a - two * b * b * b -
                      two * c * c * c),
             positive(a), positive(b), positive(c)}),
      of(3, {positive(a), positive(a * c - square(b)), nonnegative(-c)}),
      of(1, {zero(a * a * a - two), nonnegative(-a)}),
      {{}, formula{formula::form::no, {}, {}}},
      of(2, {formula::any_of({positive(-square(a)), positive(-square(b))})}),
  };
}

/// Holds somewhere, of the second half at irrational points alone.
std::vector<query> possible() {
  const polynomial a = x(0), b = x(1), c = x(2), one(1), two(2);
  return {
      {{}, formula{formula::form::yes, {}, {}}},
      of(1, {zero(a * two - one)}),
      of(2, {positive(a - b), positive(b - two)}),
      of(1, {zero(square(a) - two), positive(a)}),
      of(1, {zero(square(a) - two), positive(-a)}),
      of(1, {zero(a * a * a - a - one)}),
      of(2, {zero(square(a) + square(b) - one), zero(a - b)}),
      of(2, {zero(square(a) + square(b) - one), zero(square(a + b) - two)}),
      of(3, {zero(square(a) - two), zero(square(b) - polynomial(3)), zero(a * b - c), positive(c)}),
      of(2, {nonzero(b), zero(square(a) - polynomial(61) * square(b) - one)}),
      of(2, {zero(square(a) - two), zero(a * a * a * a * b - one), nonzero(a - b)}),
  };
}

TEST_F(solver, answers_what_is_known) {
  for (const query& each : impossible()) {
    const solution said = solve(each, {});
    EXPECT_EQ(said.said, answer::unsatisfiable) << said.reason;
  }
  for (const query& each : possible()) {
    const solution said = solve(each, {});
    EXPECT_EQ(said.said, answer::satisfiable) << said.reason;
    EXPECT_EQ(said.found.values.size(), each.unknowns.size());
    EXPECT_EQ(holds_at(each.condition, said.found, effort{}.checking), tribool::yes);
  }
}

TEST_F(solver, finds_roots_by_their_bounds) {
  const solution minus = solve(of(1, {zero(square(x(0)) - polynomial(2)), positive(-x(0))}), {});
  ASSERT_EQ(minus.said, answer::satisfiable);
  EXPECT_EQ(to_text(minus.found.values[0]), "-1.41421 (a root of t^2 - 2)");
}

TEST_F(solver, a_point_that_is_no_solution_is_not_one) {
  const query asked = of(1, {zero(square(x(0)) - polynomial(2)), positive(x(0))});
  model wrong = solve(asked, {}).found;
  ASSERT_EQ(wrong.values.size(), 1U);
  wrong.values[0] = *algebraic_number::root_between({-2, 0, 1}, -2, -1);
  EXPECT_EQ(holds_at(asked.condition, wrong, effort{}.checking), tribool::no);
}

/// x0·...·x5 and sums of powers of them: far more than a few steps.
query hard() {
  polynomial sum, product(1), cubes;
  for (std::uint32_t k = 0; k < 6; ++k) {
    sum += square(x(k));
    product *= x(k);
    cubes += x(k) * x(k) * x(k);
  }
  return of(6, {zero(sum - polynomial(1)), zero(cubes - product),
                positive(product * sum - cubes * cubes + product)});
}

TEST_F(solver, what_takes_too_many_steps_is_open_in_every_run) {
  const solution first = solve(hard(), {50, 1'000'000}), again = solve(hard(), {50, 1'000'000});
  EXPECT_EQ(first.said, answer::unknown);
  EXPECT_EQ(first.reason, "50 steps of the solver were not enough");
  EXPECT_EQ(again.said, first.said);
  EXPECT_EQ(again.reason, first.reason);
}

TEST_F(solver, ends_when_the_work_is_interrupted) {
  const std::atomic<bool> stop = true;
  const stoppable_work stoppable(&stop);
  EXPECT_EQ(solve(hard(), {}).reason, "interrupted");
}

z3_answer asked_alone(const query& asked, unknown_order order) {
  z3_session z3;
  return z3_query(z3, asked).ask(order, effort{}.steps);
}

TEST_F(solver, every_order_gives_the_answers_that_are_known) {
  for (const unknown_order order : {unknown_order::own, unknown_order::given,
                                    unknown_order::shuffled, unknown_order::shuffled_again}) {
    for (const query& each : impossible())
      EXPECT_NE(asked_alone(each, order).said, answer::satisfiable);
    for (const query& each : possible())
      EXPECT_NE(asked_alone(each, order).said, answer::unsatisfiable);
  }
}

TEST_F(solver, queries_of_one_session_are_answered_alike) {
  z3_session z3;
  for (const std::vector<query>& all : {impossible(), possible()}) {
    for (const query& each : all) {
      z3_query shared(z3, each);
      for (const unknown_order order : {unknown_order::own, unknown_order::given,
                                        unknown_order::shuffled, unknown_order::shuffled_again})
        EXPECT_EQ(shared.ask(order, effort{}.steps).said, asked_alone(each, order).said);
    }
  }
}

TEST_F(solver, threads_do_not_disturb_each_other) {
  const std::vector<query> none = impossible(), some = possible();
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int k = 0; k < 4; ++k) {
    threads.emplace_back([&] {
      for (const query& each : none) wrong += solve(each, {}).said == answer::unsatisfiable ? 0 : 1;
      for (const query& each : some) wrong += solve(each, {}).said == answer::satisfiable ? 0 : 1;
      wrong +=
          solve(hard(), {50, 1'000'000}).reason == solve(hard(), {50, 1'000'000}).reason ? 0 : 1;
    });
  }
  for (std::thread& each : threads) each.join();
  EXPECT_EQ(wrong, 0);
}

TEST(solver_name, is_told_or_there_is_no_solver) {
  if (!z3_version().empty()) {
    EXPECT_EQ(solver_name(), "z3 " + z3_version() + ", nlsat, in two orders");
    return;
  }
  EXPECT_EQ(solver_name(), "");
  EXPECT_EQ(solve({{}, formula{}}, {}).reason, "built without z3");
}

}  // namespace
}  // namespace proofread::properties
