// SPDX-License-Identifier: MIT
// What is decided over the reals has no rational point against it: every statement of the built-in
// notes that a certificate alone does not settle, at random points of the sizes that a solver is
// asked about. PROOFREAD_SAMPLED_POINTS=N draws as many of each statement.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/features.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {
namespace {

using identities::proposition;
using namespace properties;

constexpr std::int64_t largest_size = 2;
constexpr int usual_points = 1000;

int points_each() {
  const char* asked = std::getenv("PROOFREAD_SAMPLED_POINTS");
  return asked == nullptr ? usual_points : std::atoi(asked);
}

bool is_small(const proposition& problem, const stratum& where) {
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].what == identities::role::size && where.integers[slot] > largest_size)
      return false;
  }
  return true;
}

struct sample {
  int admitted = 0, against = 0;
};

sample sampled(const proposition& problem, int count) {
  sample seen;
  point_source source(problem);
  judge judging(problem);
  std::vector<stratum> small;
  for (const stratum& each : stratify(problem).strata) {
    if (is_small(problem, each)) small.push_back(each);
  }
  if (!source.unavailable().empty() || small.empty()) return seen;
  for (int k = 0; k < count; ++k) {
    const stratum& where = small[static_cast<std::size_t>(k) % small.size()];
    const family kind = k % 3 == 0 ? family::wide : family::small;
    const auto drawn = source.draw_sequence(where, kind, static_cast<std::uint64_t>(k), 20);
    const auto point = source.build(drawn);
    if (!point) continue;
    const point_outcome told = judging.decide(*point, false);
    if (!told.admitted) continue;
    ++seen.admitted;
    if (told.statement.value == truth::no) ++seen.against;
  }
  return seen;
}

TEST(sampled, no_statement_of_the_notes_fails_at_small_sizes) {
  int statements = 0, points = 0;
  for (const opened_note& file : open({}).notes) {
    for (const identities::block& block : file.content->blocks) {
      if (block.kind == identities::block_kind::refute) continue;
      for (const identities::goal& goal : block.goals) {
        if (!goal.content) continue;
        const features form = analyse(*goal.content);
        if (form.equational && !form.generic && !form.transcendental) continue;
        const sample seen = sampled(*goal.content, points_each());
        EXPECT_EQ(seen.against, 0) << goal.name << ": " << goal.text;
        ++statements;
        points += seen.admitted;
      }
    }
  }
  EXPECT_GT(statements, 150);
  EXPECT_GT(points, statements * points_each() / 3) << "too few points meet the hypotheses";
  std::cout << statements << " statements, " << points << " points\n";
}

TEST(sampled, what_is_false_is_seen) {
  for (const char* line : {"A : n x n symmetric |- psd(A)", "x : n, y : n |- x'*y >= 0",
                           "X : n x d, w : d |- sumsq(X*w) <= sumsq(w)"}) {
    const auto problem = identities::read_one_liner(line);
    ASSERT_TRUE(problem) << line;
    EXPECT_GT(sampled(*problem, usual_points).against, 0) << line;
  }
}

}  // namespace
}  // namespace proofread::runs
