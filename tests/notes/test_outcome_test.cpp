// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "cli/test_outcome.hpp"

namespace proofread::cli {

using runs::note_test;
using runs::tests_of;
namespace {

using identities::block;
using identities::block_kind;
using identities::diagnostic;
using identities::goal;
using identities::proposition;
using properties::finding;
using properties::level;
using properties::verdict;
using sort = test_result::sort;

finding found(verdict v) {
  finding f;
  f.result = v;
  f.reason = "because";
  return f;
}

/// The outcome where one level alone says `alone`, and all together say `whole`.
sort outcome(block_kind kind, level at, verdict alone, verdict whole) {
  block part;
  part.kind = kind;
  part.goals.push_back(goal{"ridge/x.2", "L = R", "", {}, proposition{}});
  const note_test test{"ridge/x.2/exact", at, &part, {&part.goals[0]}};
  return outcome_of(test,
                    [&](const goal&, const std::vector<level>& levels) {
                      return found(levels.size() == 1 ? alone : whole);
                    })
      .what;
}

TEST(test_outcome, claim) {
  const auto claim = [](level at, verdict alone, verdict whole) {
    return outcome(block_kind::derive, at, alone, whole);
  };
  for (level at : {level::exact, level::mp50}) {
    EXPECT_EQ(claim(at, verdict::certified, verdict::refuted), sort::passes);
    EXPECT_EQ(claim(at, verdict::supported, verdict::refuted), sort::passes);
    EXPECT_EQ(claim(at, verdict::refuted, verdict::supported), sort::fails);
    EXPECT_EQ(claim(at, verdict::undecided, verdict::supported), sort::skips);
  }
  EXPECT_EQ(claim(level::mp100, verdict::undecided, verdict::undecided), sort::skips);
  EXPECT_EQ(claim(level::exact, verdict::undecided, verdict::undecided), sort::fails);
  EXPECT_EQ(claim(level::exact, verdict::undecided, verdict::refuted), sort::fails);
}

TEST(test_outcome, the_first_of_the_levels_asked_for_is_the_one_that_must_decide) {
  block part;
  part.goals.push_back(goal{"ridge/x", "L = R", "", {}, proposition{}});
  const note_test test{"ridge/x/mp50", level::mp50, &part, {&part.goals[0]}};
  const auto undecided = [](const goal&, const std::vector<level>&) {
    return found(verdict::undecided);
  };
  EXPECT_EQ(outcome_of(test, undecided).what, sort::skips);
  EXPECT_EQ(outcome_of(test, undecided, {level::mp50, level::mp100}).what, sort::fails);
}

TEST(test_outcome, refutation) {
  const auto refutation = [](level at, verdict alone, verdict whole) {
    return outcome(block_kind::refute, at, alone, whole);
  };
  EXPECT_EQ(refutation(level::exact, verdict::refuted, verdict::refuted), sort::passes);
  EXPECT_EQ(refutation(level::exact, verdict::undecided, verdict::refuted), sort::skips);
  EXPECT_EQ(refutation(level::exact, verdict::certified, verdict::certified), sort::fails);
  EXPECT_EQ(refutation(level::exact, verdict::undecided, verdict::undecided), sort::fails);
  EXPECT_EQ(refutation(level::mp100, verdict::refuted, verdict::refuted), sort::passes);
  EXPECT_EQ(refutation(level::mp100, verdict::supported, verdict::refuted), sort::skips);
}

TEST(test_outcome, because_shapes_needs_a_malformed_statement) {
  const auto never = [](const goal&, const std::vector<level>&) -> finding {
    throw std::logic_error("shapes need no check");
  };
  block part;
  part.kind = block_kind::refute;
  part.because_shapes = true;
  part.goals.push_back(goal{"ridge/x", "X*X = X", "", {}, proposition{}});
  const note_test test{"ridge/x/exact", level::exact, &part, {&part.goals[0]}};
  EXPECT_EQ(outcome_of(test, never).what, sort::fails);
  part.goals[0].content = diagnostic{{0, 1}, "shapes do not fit", ""};
  EXPECT_EQ(outcome_of(test, never).what, sort::passes);
}

TEST(test_outcome, a_failing_step_is_named) {
  block part;
  part.kind = block_kind::derive;
  part.goals.push_back(goal{"ridge/x.2", "= X'", "transpose", {}, proposition{}});
  const note_test test{"ridge/x.2/exact", level::exact, &part, {&part.goals[0]}};
  const test_result result = outcome_of(
      test, [](const goal&, const std::vector<level>&) { return found(verdict::refuted); });
  EXPECT_NE(result.text.find("ridge/x.2: = X'  # transpose"), std::string::npos) << result.text;
}

TEST(tests_of, one_test_a_statement_and_level) {
  identities::note note;
  note.name = "ridge";
  note.blocks.resize(3);
  note.blocks[0].name = "ridge/a";
  note.blocks[0].goals = {goal{"ridge/a.1", "", "", {}, proposition{}},
                          goal{"ridge/a.2", "", "", {}, diagnostic{}}};
  note.blocks[1].name = "ridge/b";
  note.blocks[1].kind = block_kind::refute;
  note.blocks[1].goals = {goal{"ridge/b.1", "", "", {}, proposition{}},
                          goal{"ridge/b.2", "", "", {}, proposition{}}};
  note.blocks[2].name = "ridge/c";
  std::string names;
  for (const note_test& test : tests_of(note)) names += test.name + "\n";
  EXPECT_EQ(names,
            "ridge/note\n"
            "ridge/a.1/exact\nridge/a.1/double\nridge/a.1/mp50\nridge/a.1/mp100\n"
            "ridge/a.2/exact\n"
            "ridge/b/exact\nridge/b/double\nridge/b/mp50\nridge/b/mp100\n"
            "ridge/c/exact\n");
}

}  // namespace
}  // namespace proofread::cli
