// SPDX-License-Identifier: MIT
#include "results/baseline/baseline.hpp"

#include <gtest/gtest.h>

#include "results/baseline/baseline_json.hpp"
#include "results/baseline/gate.hpp"
#include "results/baseline/update.hpp"
#include "tests/results/sample.hpp"

namespace proofread::results {
namespace {

TEST(baseline, survives_as_json) {
  const baseline held = baseline_of(full_sample());
  const std::string text = to_json(held);
  const auto read = baseline_from_json(text);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->claims.at("ridge/filter.2").levels, (std::set<std::string>{"exact", "mp50"}));
  EXPECT_FALSE(baseline_from_json(to_json(baseline{})));
}

TEST(baseline, what_is_not_recognised_is_refused) {
  const std::string good = to_json(baseline_of(full_sample()));
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return static_cast<bool>(baseline_from_json(text));
  };
  EXPECT_TRUE(with("certified", "supported"));
  EXPECT_FALSE(with("certified", "true"));
  EXPECT_TRUE(with("\"claim\"", "\"formula\""));
  EXPECT_FALSE(with("\"claim\"", "\"lemma\""));
  EXPECT_FALSE(with("baseline-1", "baseline-9"));
  EXPECT_FALSE(with("\"measures\"", "\"numbers\""));
  EXPECT_FALSE(baseline_from_json(""));
  EXPECT_FALSE(baseline_from_json("[]"));
}

TEST(baseline, noise_is_the_spread_and_at_least_the_median_one) {
  const auto noise = noise_of({{"a", {7, 1}}, {"b", {7, 0}}, {"c", {7, 4}}});
  EXPECT_EQ(noise.at("a"), 1);
  EXPECT_EQ(noise.at("b"), 1);
  EXPECT_EQ(noise.at("c"), 4);
  EXPECT_TRUE(noise_of({}).empty());
}

TEST(calibrate, keeps_the_weakest_and_the_range) {
  document weak = full_sample();
  properties::finding& found = weak.notes[0].blocks[0].goals[0].found;
  found.result = properties::verdict::supported;
  found.levels.pop_back();
  weak.accuracy->measurements[0].digits = 10;
  const auto held = calibrate({full_sample(), weak, full_sample()});
  ASSERT_TRUE(held) << held.error().message;
  EXPECT_EQ(held->claims.at("ridge/push-through").verdict, "supported");
  EXPECT_EQ(held->claims.at("ridge/push-through").levels.count("mp50"), 0U);
  const guarded_measure m = held->measures.at("digits of solutions, double").at("householder_qr");
  EXPECT_EQ(m.at, 12.5) << "the first run is the reference";
  EXPECT_EQ(m.noise, 2.5);
}

TEST(calibrate, asks_for_runs_of_the_same_things) {
  document other = full_sample();
  other.notes[0].blocks.pop_back();
  other.notes[0].blocks.pop_back();
  EXPECT_FALSE(calibrate({full_sample(), other}));
  EXPECT_FALSE(calibrate({full_sample(), sample_results()}));
  EXPECT_FALSE(calibrate({}));
}

TEST(calibrate, leaves_out_the_digits_of_a_solver_that_refused_everything) {
  document refusing = full_sample();
  for (measurement& m : refusing.accuracy->measurements) m.refused = "no convergence";
  const auto held = calibrate({full_sample(), refusing});
  ASSERT_TRUE(held) << held.error().message;
  EXPECT_EQ(held->measures.count("digits of solutions, double"), 0U);
  EXPECT_EQ(held->measures.at("problems solved, double").count("householder_qr"), 1U);
}

TEST(updated, keeps_what_is_within_noise_and_moves_what_left_it) {
  document first = full_sample(), second = full_sample();
  second.accuracy->measurements[0].digits += 2;
  const baseline held = *calibrate({first, second});
  const auto digits_after = [&](double digits) {
    document run = full_sample();
    run.accuracy->measurements[0].digits = digits;
    return updated(held, run).measures.at("digits of solutions, double").begin()->second;
  };
  EXPECT_EQ(digits_after(11).at, 12.5) << "no drift";
  EXPECT_EQ(digits_after(4).at, 4);
  EXPECT_EQ(digits_after(4).noise, 2);
  document run = full_sample();
  run.notes[0].blocks.erase(run.notes[0].blocks.begin());
  EXPECT_FALSE(compare(held, run).regressions.empty());
  EXPECT_TRUE(compare(updated(held, run), run).regressions.size() <
              compare(held, run).regressions.size());
}

}  // namespace
}  // namespace proofread::results
