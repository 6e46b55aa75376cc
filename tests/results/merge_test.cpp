// SPDX-License-Identifier: MIT
#include "results/merge/merge.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "results/json/results_json.hpp"
#include "results/merge/merge_rows.hpp"
#include "tests/results/sample.hpp"

namespace proofread::results {
namespace {

using nlohmann::ordered_json;

std::string text_of(const document& d) {
  return without_times(ordered_json::parse(to_json(d))).dump();
}

/// The part of the sample that shard k of n of verify and mutants would have written.
document part_of(const document& whole, int k, int n) {
  document part = whole;
  const auto cut = [&](auto& rows) {
    const std::size_t all = rows.size();
    const auto at = [&](int j) {
      return rows.begin() + static_cast<std::ptrdiff_t>(all * static_cast<std::size_t>(j) /
                                                        static_cast<std::size_t>(n));
    };
    rows = {at(k - 1), at(k)};
  };
  for (note_result& note : part.notes) cut(note.blocks);
  cut(part.mutants->unkilled);
  if (k > 1) part.mutants->notes[0] = {"ridge", 0, 0, 0, 0, 0, 0, 0};
  cut(part.assumptions);
  cut(part.accuracy->measurements);
  for (run_record& run : part.runs) {
    run.shard = k;
    run.shards = n;
  }
  conclude(part);
  return part;
}

TEST(merge, shards_in_any_order_give_the_whole) {
  const document whole = full_sample();
  for (int n : {1, 2, 3, 4}) {
    std::vector<named_results> parts;
    for (int k = n; k >= 1; --k) parts.push_back({std::to_string(k), part_of(whole, k, n)});
    const merged joined = merge(parts);
    EXPECT_EQ(joined.error, "");
    EXPECT_TRUE(joined.notes.empty());
    EXPECT_EQ(text_of(joined.document), text_of(whole)) << n;
  }
}

TEST(merge, commands_add_their_sections) {
  document verified = full_sample();
  document measured = full_sample();
  verified.runs = {verified.runs[0]};
  verified.accuracy.reset();
  measured.runs = {measured.runs[3]};
  measured.seed = 20;
  measured.notes.clear();
  measured.mutants.reset();
  measured.assumptions.clear();
  measured.coverage.clear();
  const merged joined = merge({{"b", measured}, {"a", verified}});
  EXPECT_EQ(joined.error, "");
  EXPECT_EQ(joined.document.seed, 17U) << "verify comes first";
  EXPECT_EQ(joined.document.runs.size(), 2U);
  EXPECT_EQ(joined.document.accuracy->measurements.size(), 2U);
  EXPECT_EQ(joined.document.sums.goals, verified.sums.goals);
}

std::string error_after(const std::function<void(document&)>& change, int n = 2) {
  const document whole = full_sample();
  document second = part_of(whole, n, n);
  change(second);
  return merge({{"a", part_of(whole, 1, n)}, {"b", second}}).error;
}

TEST(merge, what_does_not_belong_together_is_an_error) {
  const auto says = [](const std::string& message, const std::string& word) {
    return message.find(word) != std::string::npos;
  };
  EXPECT_EQ(error_after([](document&) {}), "");
  EXPECT_TRUE(says(error_after([](document& d) { d.runs[0].seed = 99; }), "17 and 99"));
  EXPECT_TRUE(says(error_after([](document& d) { d.runs[0].shards = 3; }), "counts 2 and 3"));
  EXPECT_TRUE(says(error_after([](document& d) { d.runs[0].shard = 1; }), "both part 1 of 2"));
  EXPECT_TRUE(says(error_after([](document& d) { d.tool.version = "9"; }), "by 9"));
  EXPECT_TRUE(says(error_after([](document& d) { d.tool.commit = "f"; }), "commits"));
  EXPECT_TRUE(says(error_after([](document& d) { d.levels.pop_back(); }), "levels"));
  EXPECT_TRUE(says(error_after([](document& d) { d.mutants->sample = 9; }), "samples"));
  EXPECT_TRUE(says(error_after([](document&) {}, 3), "1 of the 3 parts of verify are missing"));
  EXPECT_EQ(merge({}).error, "nothing to merge");
}

TEST(merge, whole_runs_may_repeat_each_other_and_not_contradict) {
  const document whole = full_sample();
  document other = whole;
  for (run_record& run : other.runs) run.started = "2024-05-02T12:00:00Z";
  other.notes[0].blocks[0].goals[0].found.milliseconds = 99;
  other.tool.cpu = "another CPU";
  const merged joined = merge({{"a", whole}, {"b", other}});
  EXPECT_EQ(joined.error, "");
  EXPECT_EQ(joined.notes.size(), 1U) << "the processors";
  EXPECT_EQ(joined.document.sums.goals, whole.sums.goals);
  other.notes[0].blocks[0].goals[0].found.result = properties::verdict::refuted;
  EXPECT_EQ(merge({{"a", whole}, {"b", other}}).error,
            "b contradicts what was read before it: ridge/push-through");
}

TEST(merge, two_files_of_one_note_name_are_an_error) {
  document other = full_sample();
  other.notes[0].path = "handbook/ridge.md";
  EXPECT_EQ(merge({{"a", full_sample()}, {"b", other}}).error,
            "b contradicts what was read before it: notes/ridge.md and handbook/ridge.md are both "
            "the note 'ridge'");
}

TEST(merge, partial_keeps_which_parts_are_there) {
  const merged joined = merge({{"a", part_of(full_sample(), 2, 3)}}, true);
  EXPECT_EQ(joined.error, "");
  EXPECT_EQ(joined.document.runs[0].shards, 3);
}

}  // namespace
}  // namespace proofread::results
