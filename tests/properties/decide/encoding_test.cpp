// SPDX-License-Identifier: MIT
// What each construct becomes over unknowns: of every one a statement that holds and one that does
// not. A rule with a sign changed turns one of the two.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "properties/decide/decide.hpp"
#include "properties/real_solver/solver.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {
namespace {

/// "proved" or "refuted" at all sizes 1..2 that are admitted, or why neither.
std::string told_of(const std::string& line, bool up_to_bases) {
  const auto problem = identities::read_one_liner(line);
  if (!problem) return problem.error().message;
  decide_options how;
  how.up_to_bases = up_to_bases;
  for (const stratum& each : stratify(*problem).strata) {
    const bool small = std::all_of(each.integers.begin(), each.integers.end(),
                                   [](std::int64_t size) { return size <= 2; });
    if (!small) continue;
    const decision_at_sizes told = decide_at(*problem, each.integers, how);
    if (told.against) return "refuted";
    if (!told.proved) return "open: " + told.open;
  }
  return "proved";
}

struct encoded {
  const char *holds, *fails;
};

const encoded constructs[] = {
    {"a : scalar |- abs(a) >= a", "a : scalar |- abs(a) <= a"},
    {"a : scalar |- relu(a) >= a", "a : scalar |- relu(a) <= a"},
    {"a : scalar |- sign(a)*a >= 0", "a : scalar |- sign(a)*a <= 0"},
    {"a : scalar, b : scalar |- max(a, b) >= a", "a : scalar, b : scalar |- max(a, b) <= a"},
    {"a : scalar, b : scalar |- min(a, b) <= a", "a : scalar, b : scalar |- min(a, b) >= a"},
    {"a : scalar |- sqrt(a^2 + 1) >= 1", "a : scalar |- sqrt(a^2 + 1) <= 1"},
    {"x : n |- norm(x) >= x[1]", "x : n |- norm(x) <= x[1]"},
    {"x : scalar |- exp(x) >= 1 + x", "a > 0 |- exp(a) < 1"},
    {"a > 0 |- log(a) <= a - 1", "log(2) < 0"},
    {"a > 0 |- tanh(a) < a", "tanh(0) > 0"},
    {"cos(pi) < 0", "sin(pi/2) < 0"},
    {"A : n x n posdef |- det(A) > 0", "A : n x n posdef |- det(A) < 0"},
    {"A : n x n psd |- tr(A) >= 0", "A : n x n psd |- tr(A) <= 0"},
    {"X : n x d |- psd(X'*X)", "X : n x d |- posdef(X'*X)"},
    {"A : n x n posdef |- posdef(inv(A))", "A : n x n posdef |- psd(-inv(A))"},
    {"A : n x n |- det(A)*det(A) >= 0", "A : n x n |- det(A) >= 0"},
    {"X : n x d |- rank(X) <= n", "X : n x d |- rank(X) >= 1"},
    {"X : n x d |- tr(pinv(X)*X) >= 0", "X : n x d |- tr(pinv(X)*X) >= 1"},
    {"x : n |- invertible(x*x' + I)", "x : n |- invertible(x*x')"},
    {"X : n x d, y : n, y in range(X) |- X*pinv(X)*y = y or y != y",
     "X : n x d, y : n |- y in range(X)"},
    {"X : n x d, U, S, V = svd(X) |- sum(S) >= 0", "X : n x d, U, S, V = svd(X) |- sum(S) <= 0"},
    {"a : scalar |- diff(a^3, a) >= 0", "a : scalar |- diff(a^2, a) >= 0"},
    {"w : n |- argmin(sumsq(w), w) = 0", "w : n |- argmax(sumsq(w), w) = 0"},
    {"w : n |- argmin(sumsq(w - ones(n,1)), w : w >= 0) = ones(n,1)",
     "w : n |- argmin(sumsq(w + ones(n,1)), w : w >= 0) = ones(n,1)"},
    {"a : scalar |- a = 1 implies a > 0", "a : scalar |- a > 0 implies a = 1"},
    {"a : scalar |- a > 0 iff -a < 0", "a : scalar |- a > 0 iff a < 0"},
    {"a : scalar |- not (a > 0 and a < 0)", "a : scalar |- not (a > 0 or a < 0)"},
};

TEST(encoding, of_each_construct_proves_what_holds_and_refutes_what_does_not) {
  if (solver_name().empty()) GTEST_SKIP() << "built without z3";
  for (const encoded& each : constructs) {
    for (const bool forms : {true, false}) {
      EXPECT_EQ(told_of(each.holds, forms), "proved") << each.holds;
      EXPECT_EQ(told_of(each.fails, forms), "refuted") << each.fails;
    }
  }
}

/// Each fails at one tuple of sizes alone, and there at points that are not rational.
TEST(encoding, no_size_is_left_out) {
  if (solver_name().empty()) GTEST_SKIP() << "built without z3";
  for (const std::int64_t n : {1, 2}) {
    for (const std::int64_t d : {1, 2}) {
      const std::string line = "X : n x d, n = " + std::to_string(n) +
                               ", d = " + std::to_string(d) + " |- sumsq(X) != 2 or X[1,1]^2 != 2";
      const auto problem = identities::read_one_liner(line);
      ASSERT_TRUE(problem);
      check_options options;
      options.levels = {level::exact};
      const finding found = check(*problem, options);
      ASSERT_EQ(found.result, verdict::refuted) << line;
      const auto other = identities::read_one_liner("X : n x d |- n != " + std::to_string(n) +
                                                    " or d != " + std::to_string(d) +
                                                    " or sumsq(X) != 2 or X[1,1]^2 != 2");
      ASSERT_TRUE(other);
      const finding among = check(*other, options);
      ASSERT_EQ(among.result, verdict::refuted) << n << " x " << d;
      const std::vector<std::pair<std::string, std::int64_t>> sizes = {{"n", n}, {"d", d}};
      EXPECT_EQ(among.against->sizes, sizes);
    }
  }
}

}  // namespace
}  // namespace proofread::properties
