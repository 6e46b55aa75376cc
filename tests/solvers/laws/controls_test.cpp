// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <random>

#include "solvers/laws/hold_to_laws.hpp"
#include "tests/solvers/laws/broken.hpp"

namespace proofread::solvers {
namespace {

std::vector<stored<double>> battery(bool with_lambda) {
  std::vector<stored<double>> all;
  std::mt19937_64 random(std::random_device{}());
  for (int k = 0; k < 20 * static_cast<int>(kind::count); ++k) {
    const specimen r{static_cast<kind>(k % static_cast<int>(kind::count)),
                     static_cast<index>(2 + random() % 7), static_cast<index>(2 + random() % 7),
                     random(), with_lambda ? static_cast<int>(1 + random() % 11) : 0};
    all.push_back(store(problem_in<double>(r)));
  }
  return all;
}

void expect_caught(const std::vector<broken_solver>& suspects,
                   const std::vector<stored<double>>& on) {
  for (const broken_solver& suspect : suspects) {
    size_t caught = 0;
    for (const stored<double>& one : on) caught += broken_laws(suspect.solver, one).size();
    EXPECT_GT(caught, 0U) << suspect.solver.what.name << ": " << suspect.mistake;
  }
}

TEST(broken_solvers, of_least_squares_are_caught_by_a_law) {
  expect_caught(broken_least_squares(), battery(false));
}

TEST(broken_solvers, of_ridge_are_caught_by_a_law) { expect_caught(broken_ridge(), battery(true)); }

// The twin: on the same kind of battery the real ones are not.
TEST(broken_solvers, are_told_from_correct_ones) {
  for (const bool with_lambda : {false, true}) {
    for (const stored<double>& one : battery(with_lambda)) {
      for (const entry<double>& solver : all_solvers<double>()) {
        if (solver.what.bound == stability::statistical) continue;
        for (const std::string& law : broken_laws(solver, one)) ADD_FAILURE() << law;
      }
    }
  }
}

TEST(broken_solvers, include_each_direct_solver) {
  std::vector<broken_solver> all = broken_least_squares();
  for (const broken_solver& one : broken_ridge()) all.push_back(one);
  for (const entry<double>& solver : all_solvers<double>()) {
    if (solver.what.bound == stability::statistical) continue;
    if (solver.what.scalars == scalar_set::double_only && solver.what.name != "r_lm") continue;
    const bool found = std::any_of(all.begin(), all.end(), [&](const broken_solver& one) {
      return one.solver.what.name == solver.what.name;
    });
    EXPECT_TRUE(found) << solver.what.name << " has no broken variant";
  }
}

outcome<double> refuses_all(const problem<double>&) {
  return refusal{reason::no_convergence, "never tried"};
}

TEST(hold_to_laws, tells_solvers_that_obey_from_those_that_do_not) {
  for (const entry<double>& solver : all_solvers<double>()) {
    if (solver.what.bound == stability::statistical) continue;
    const law_run run = hold_to_laws(solver, 40, 1);
    EXPECT_TRUE(run.obeys()) << solver.what.name << ' ' << run.answered;
    EXPECT_EQ(run.problems, 40);
  }
  const broken_solver wrong = broken_least_squares().front();
  EXPECT_FALSE(hold_to_laws(wrong.solver, 500, 1).obeys()) << wrong.mistake;
}

TEST(hold_to_laws, a_solver_that_answers_nothing_does_not_obey) {
  const claims& claimed = claims_of("householder_qr");
  const law_run refused = hold_to_laws<double>({claimed, refuses_all}, 100, 1);
  EXPECT_FALSE(refused.obeys());
  EXPECT_EQ(refused.answered, 0);
  EXPECT_FALSE(refused.broken.empty()) << "it refuses without cause";
  EXPECT_FALSE(hold_to_laws<double>({claimed, refuses_all}, 0, 1).obeys()) << "nothing was tried";
}

}  // namespace
}  // namespace proofread::solvers
