// SPDX-License-Identifier: MIT
// Statements whose verdict a faster or cleverer checker could lose. One line each: the one-liner,
// the verdict, and (for refutations) text the counterexample must show.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "identities/language/elaborate.hpp"
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
constexpr verdict supported = verdict::supported;
constexpr verdict refuted = verdict::refuted;
constexpr verdict undecided = verdict::undecided;
constexpr verdict malformed = verdict::malformed;

const row rows[] = {
#include "regressions.inc"
};

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
  EXPECT_STREQ(to_text(found.result), to_text(expected.expected))
      << expected.text << "\n  guards: " << expected.because << "\n  reason: " << found.reason
      << "\n  counterexample: "
      << (found.against ? found.against->failing + "  " + found.against->replay : "none");
}

INSTANTIATE_TEST_SUITE_P(table, regressions, testing::ValuesIn(rows));

}  // namespace
}  // namespace proofread::properties
