// SPDX-License-Identifier: MIT
#include "runs/conduct/shard.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "results/merge/merge_rows.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::read;
using cli::run_program;
using cli::write;
namespace {

using words = std::vector<std::string>;

TEST(shard, is_read_as_k_of_n) {
  shard part;
  EXPECT_EQ(read_shard("2/3", part), std::nullopt);
  EXPECT_EQ(part.index, 2);
  EXPECT_EQ(part.count, 3);
  for (const char* wrong :
       {"", "2", "/", "2/", "/3", "0/3", "4/3", "-1/3", "1/3x", "1/0", "1 /3", "1/99999999999"})
    EXPECT_TRUE(read_shard(wrong, part)) << wrong;
  EXPECT_EQ(part.count, 3) << "unchanged by what is wrong";
}

RC_GTEST_PROP(shard, every_item_is_in_one_part, ()) {
  const auto all = *rc::gen::inRange<std::size_t>(0, 50);
  const auto count = *rc::gen::inRange(1, 20);
  for (std::size_t k = 0; k < all; ++k) {
    int parts = 0;
    for (int index = 1; index <= count; ++index) parts += shard{index, count}.holds(k, all) ? 1 : 0;
    RC_ASSERT(parts == 1);
  }
}

TEST(shard, merged_parts_are_the_whole_run) {
  const std::string folder = empty_folder();
  std::string text = "```given\nA, B : n x n\n```\n";
  for (int k = 0; k < 7; ++k)
    text += "```claim c" + std::to_string(k) + "\nshow (A*B)' = B'*A'\nshow A + B = B + A\n```\n";
  const std::string note = write(folder, "a.md", text);
  const auto run = [&](const words& more, const std::string& output) {
    words asked = {"verify", note, "--seed", "3", "--points", "5", "-q", "-o", folder + output};
    asked.insert(asked.end(), more.begin(), more.end());
    EXPECT_EQ(run_program(asked).code, 0);
  };
  run({}, "/whole.json");
  words merge = {"merge", "-q", "-o", folder + "/merged.json"};
  for (const std::string k : {"3", "1", "2", "9", "8", "7", "6", "5", "4"}) {
    run({"--shard", k + "/9"}, "/" + k + ".json");
    merge.push_back(folder + "/" + k + ".json");
  }
  EXPECT_EQ(run_program(merge).code, 0);
  const auto content = [&](const std::string& name) {
    return results::without_times(nlohmann::ordered_json::parse(read(folder + name)));
  };
  EXPECT_EQ(content("/merged.json"), content("/whole.json"));
  EXPECT_EQ(content("/whole.json")["totals"]["goals"], 14);
  EXPECT_EQ(run_program({"merge", folder + "/1.json", folder + "/2.json"}).code, 2);
  EXPECT_EQ(run_program({"merge", folder + "/1.json", folder + "/2.json", "--partial"}).code, 0);
  EXPECT_EQ(run_program({"verify", note, "--shard", "1/2"}).code, 2) << "needs a seed";
  EXPECT_EQ(run_program({"merge", note}).code, 2);
}

}  // namespace
}  // namespace proofread::runs
