// SPDX-License-Identifier: MIT
#include "results/document/document.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

#include "tests/results/sample.hpp"

namespace proofread::results {
namespace {

using identities::block_kind;
using properties::verdict;

block_result block(block_kind kind, std::initializer_list<verdict> verdicts, bool shapes = false) {
  block_result b;
  b.kind = kind;
  b.because_shapes = shapes;
  for (verdict v : verdicts) {
    b.goals.emplace_back();
    b.goals.back().found.result = v;
  }
  return b;
}

TEST(standing_of, claim_needs_every_goal) {
  for (block_kind kind : {block_kind::claim, block_kind::derive}) {
    EXPECT_EQ(standing_of(block(kind, {verdict::certified, verdict::supported})), standing::passes);
    EXPECT_EQ(standing_of(block(kind, {verdict::certified, verdict::undecided})),
              standing::undecided);
    EXPECT_EQ(standing_of(block(kind, {verdict::refuted, verdict::undecided})), standing::fails);
    EXPECT_EQ(standing_of(block(kind, {verdict::malformed, verdict::refuted})),
              standing::malformed);
    EXPECT_EQ(standing_of(block(kind, {})), standing::fails);
  }
}

TEST(standing_of, refutation_needs_one_refuted_goal) {
  const block_kind kind = block_kind::refute;
  EXPECT_EQ(standing_of(block(kind, {verdict::certified, verdict::refuted})), standing::passes);
  EXPECT_EQ(standing_of(block(kind, {verdict::refuted, verdict::malformed})), standing::malformed);
  EXPECT_EQ(standing_of(block(kind, {verdict::certified})), standing::fails);
  EXPECT_EQ(standing_of(block(kind, {verdict::supported, verdict::undecided})),
            standing::undecided);
  EXPECT_EQ(standing_of(block(kind, {verdict::malformed})), standing::malformed);
  EXPECT_EQ(standing_of(block(kind, {})), standing::fails);
}

TEST(standing_of, because_shapes_needs_a_malformed_goal) {
  EXPECT_EQ(standing_of(block(block_kind::refute, {verdict::malformed}, true)), standing::passes);
  EXPECT_EQ(standing_of(block(block_kind::refute, {verdict::refuted}, true)), standing::fails);
}

int code_of(std::initializer_list<block_result> blocks, bool problem = false) {
  document d;
  d.notes.emplace_back();
  d.notes[0].blocks = blocks;
  if (problem) d.notes[0].problems.emplace_back();
  conclude(d);
  return exit_code(d);
}

TEST(exit_code, follows_the_worst_block) {
  const block_result good = block(block_kind::claim, {verdict::certified});
  const block_result bad = block(block_kind::claim, {verdict::refuted});
  const block_result open = block(block_kind::claim, {verdict::undecided});
  const block_result broken = block(block_kind::claim, {verdict::malformed});
  EXPECT_EQ(code_of({good}), 0);
  EXPECT_EQ(code_of({good, open}), 3);
  EXPECT_EQ(code_of({good, open, bad}), 1);
  EXPECT_EQ(code_of({bad, broken}), 2);
  EXPECT_EQ(code_of({good}, true), 2);
  EXPECT_EQ(code_of({}), 2) << "a run that checks nothing must not pass";
}

TEST(conclude, counts_what_the_sample_holds) {
  const totals sums = sample_results().sums;
  EXPECT_EQ(sums.notes, 2);
  EXPECT_EQ(sums.problems, 1);
  EXPECT_EQ(sums.blocks, 10);
  EXPECT_EQ(sums.goals, 9);
  EXPECT_EQ(sums.standings.at("passes"), 5);
  EXPECT_EQ(sums.standings.at("fails"), 3);
  EXPECT_EQ(sums.verdicts.at("refuted"), 2);
}

}  // namespace
}  // namespace proofread::results
