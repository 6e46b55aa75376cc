// SPDX-License-Identifier: MIT
// Statements whose verdict a faster or cleverer checker could lose. One line each: the one-liner,
// the verdict, and (for refutations) text the counterexample must show.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "properties/real_solver/solver.hpp"
#include "properties/scalars/random.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {
namespace {

struct row {
  const char* text;
  verdict expected;
  const char* because;  // what the row guards
};

std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.text; }

constexpr verdict certified = verdict::certified;
[[maybe_unused]] constexpr verdict decided = verdict::decided;
constexpr verdict supported = verdict::supported;
constexpr verdict refuted = verdict::refuted;
constexpr verdict undecided = verdict::undecided;
constexpr verdict malformed = verdict::malformed;

const row rows[] = {
#include "regressions.inc"
};

/// Where there is a solver it may say more than points do.
bool meets(verdict found, verdict wanted) {
  return found == wanted || (wanted == supported && found == decided);
}

class regressions : public testing::TestWithParam<row> {};

TEST_P(regressions, verdict_is_kept) {
  const row& expected = GetParam();
  const auto problem = identities::read_one_liner(expected.text);
  if (!problem) {
    EXPECT_EQ(expected.expected, malformed) << problem.error().message;
    return;
  }
  check_options options;
  options.seed = 20;
  options.key = expand_seed(options.seed);
  const finding found = check(*problem, options);
  const bool less_is_known = found.result != refuted;
  if (solver_name().empty() && less_is_known && !meets(found.result, expected.expected))
    GTEST_SKIP() << "built without z3, which this row needs";
  EXPECT_TRUE(meets(found.result, expected.expected))
      << to_text(found.result) << ", not " << to_text(expected.expected) << "\n  " << expected.text
      << "\n  guards: " << expected.because << "\n  reason: " << found.reason
      << "\n  counterexample: "
      << (found.against ? found.against->failing + "  " + found.against->replay : "none");
}

INSTANTIATE_TEST_SUITE_P(table, regressions, testing::ValuesIn(rows));

// At every level the counterexample is the smallest that is found.
TEST(verdict, counterexamples_are_small_at_every_level) {
  const auto problem = identities::read_one_liner("A : n x n, B : n x n |- A*B = B*A");
  for (const level at : {level::exact, level::double_precision, level::mp50, level::mp100}) {
    check_options options;
    options.levels = {at};
    const finding found = check(*problem, options);
    ASSERT_TRUE(found.against) << to_text(at);
    EXPECT_NE(found.against->replay.find("2 x 2"), std::string::npos) << found.against->replay;
    EXPECT_LT(found.against->replay.size(), 120U) << found.against->replay;
  }
}

// Each name is used four times by the next one: a walk that enters definitions again takes 4^25
// steps.
TEST(verdict, definitions_that_are_used_many_times_cost_no_more) {
  std::string text = "a : scalar, b0 : scalar, b0 = a";
  for (int k = 1; k <= 25; ++k) {
    const std::string own = "b" + std::to_string(k), other = "b" + std::to_string(k - 1);
    text += ", " + own + " : scalar, " + own + " = " + other + " - " + other + "/2 + " + other +
            "/2 - " + other;
  }
  const auto problem = identities::read_one_liner(text + " |- b25 = 0");
  ASSERT_TRUE(problem);
  EXPECT_EQ(check(*problem, {}).result, certified);
}

}  // namespace
}  // namespace proofread::properties
