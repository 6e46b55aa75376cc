// SPDX-License-Identifier: MIT
#include "results/document/consistency.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "results/json/results_json.hpp"
#include "tests/results/sample.hpp"

namespace proofread::results {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct doctored {
  const char* what;  ///< part of the error
  std::function<void(document&)> change;
};

goal_result& goal_of(document& d, std::size_t block) { return d.notes[0].blocks[block].goals[0]; }

// Blocks of the sample: 0 a certified claim, 2 a refuted one, 5 an undecided one, 6 a malformed
// one, 9 a decided one.
const std::vector<doctored>& all_doctored() {
  static const std::vector<doctored> all = {
      {"certified without a certificate", [](document& d) { goal_of(d, 0).found.proof.reset(); }},
      {"undecided with a certificate",
       [](document& d) { goal_of(d, 5).found.proof = properties::certificate{}; }},
      {"above 2^-100", [](document& d) { goal_of(d, 0).found.proof->log2_error = -10; }},
      {"without points", [](document& d) { goal_of(d, 0).found.proof->strata = 0; }},
      {"supported by no point", [](document& d) { goal_of(d, 0).found.levels[1].decided = 0; }},
      {"points decided", [](document& d) { goal_of(d, 0).found.levels[1].decided = 1000; }},
      {"points decided", [](document& d) { goal_of(d, 0).found.levels[1].points = -1; }},
      {"no digits", [](document& d) { goal_of(d, 0).found.levels[1].digits = infinity; }},
      {"certified at no level", [](document& d) { goal_of(d, 0).found.levels.clear(); }},
      {"decided without a decision", [](document& d) { goal_of(d, 9).found.reals.reset(); }},
      {"decided at no sizes", [](document& d) { goal_of(d, 9).found.reals->proved.clear(); }},
      {"decided by no solver", [](document& d) { goal_of(d, 9).found.reals->solver.clear(); }},
      {"decided at no level",
       [](document& d) { goal_of(d, 9).found.levels.erase(goal_of(d, 9).found.levels.begin()); }},
      {"open without a reason",
       [](document& d) { goal_of(d, 9).found.reals->open[0].reason.clear(); }},
      {"open at the same sizes",
       [](document& d) {
         goal_of(d, 9).found.reals->open[0].sizes = goal_of(d, 9).found.reals->proved[1].sizes;
       }},
      {"refuted at a level",
       [](document& d) { goal_of(d, 0).found.levels[2].result = properties::verdict::refuted; }},
      {"refuted without a counterexample",
       [](document& d) { goal_of(d, 2).found.against.reset(); }},
      {"refuted at no level", [](document& d) { goal_of(d, 2).found.levels.clear(); }},
      {"without all its entries",
       [](document& d) { goal_of(d, 2).found.against->values[0].rows = 30000; }},
      {"malformed without an error", [](document& d) { goal_of(d, 6).found.malformed.reset(); }},
      {"ridge/commutes passes",
       [](document& d) { d.notes[0].blocks[2].stands = standing::passes; }},
      {"odd line", [](document& d) { d.notes[0].blocks[1].odd_line = 5; }},
      {"totals", [](document& d) { d.sums.standings["passes"] = 9; }},
      {"totals", [](document& d) { d.notes.pop_back(); }},
      {"part 1 of 0", [](document& d) { d.runs[0].shards = 0; }},
      {"part 1 of -5", [](document& d) { d.runs[0].shards = -5; }},
      {"part 3 of 2", [](document& d) { d.runs[0].shard = 3, d.runs[0].shards = 2; }},
      {"no command", [](document& d) { d.runs[0].command = "guess"; }},
      {"0 points at the level", [](document& d) { d.levels[0].second = 0; }},
      {"the level 'quad'", [](document& d) { d.levels[0].first = "quad"; }},
      {"with an outcome", [](document& d) { d.mutants->notes[0].killed += 1; }},
      {"without digits", [](document& d) { d.accuracy->measurements[0].digits = infinity; }},
      {"on a problem of 0 x 4", [](document& d) { d.accuracy->measurements[0].rows = 0; }},
      {"without all its entries",
       [](document& d) { d.assumptions[0].against->left.entries.pop_back(); }},
  };
  return all;
}

TEST(consistency, what_no_run_can_have_found_is_refused_when_it_is_read) {
  ASSERT_EQ(inconsistency(full_sample()), "");
  for (const doctored& each : all_doctored()) {
    document d = full_sample();
    each.change(d);
    const auto read = results_from_json(to_json(d));
    ASSERT_FALSE(read) << each.what;
    EXPECT_NE(read.error().message.find("contradicts itself"), std::string::npos) << each.what;
    EXPECT_NE(read.error().message.find(each.what), std::string::npos) << read.error().message;
  }
}

TEST(consistency, older_documents_do_not_count_verdicts_that_came_later) {
  document older = full_sample();
  older.notes[0].blocks.pop_back();
  conclude(older);
  older.sums.verdicts.erase("decided");
  EXPECT_EQ(inconsistency(older), "");
  older.sums.verdicts.erase("certified");
  EXPECT_NE(inconsistency(older), "") << "of these there are some";
}

TEST(consistency, a_whole_run_has_ended_and_says_something) {
  EXPECT_EQ(incompleteness(full_sample()), "");
  document stub = sample_results();
  stub.interrupted = true;
  EXPECT_NE(incompleteness(stub).find("interrupted"), std::string::npos);
  document part = sample_results();
  part.runs[0].shards = 2;
  EXPECT_NE(incompleteness(part).find("part 1 of 2"), std::string::npos);
  document empty;
  conclude(empty);
  EXPECT_TRUE(says_nothing(empty));
  EXPECT_NE(incompleteness(empty), "");
  EXPECT_EQ(inconsistency(empty), "");
}

}  // namespace
}  // namespace proofread::results
