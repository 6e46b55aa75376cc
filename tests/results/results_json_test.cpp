// SPDX-License-Identifier: MIT
#include "results/json/results_json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/results/sample.hpp"
#include "tests/results/schema.hpp"

namespace proofread::results {
namespace {

using nlohmann::json;

json schema() { return json::parse(std::ifstream(PROOFREAD_SCHEMA)); }

TEST(results_json, reading_back_gives_the_same_document) {
  const document written = sample_results();
  const auto read = results_from_json(to_json(written));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), to_json(written));
  EXPECT_EQ(exit_code(*read), exit_code(written));
}

TEST(results_json, sections_survive) {
  const std::string text = to_json(full_sample());
  const auto read = results_from_json(text);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->accuracy->measurements[1].refused, "not positive definite");
  EXPECT_EQ(read->mutants->unkilled.size(), 2U);
  EXPECT_FALSE(results_from_json(to_json(sample_results()))->mutants);
}

TEST(results_json, the_first_schema_is_read_and_unknown_ones_are_not) {
  json document = json::parse(to_json(sample_results()));
  document["schema"] = "proofread-results-1";
  for (const char* added : {"runs", "mutants", "assumptions", "accuracy", "coverage"})
    document.erase(added);
  for (const char* added : {"commit", "cpu"}) document["tool"].erase(added);
  for (json& note : document["notes"]) {
    for (json& block : note["blocks"]) {
      for (json& goal : block["goals"]) goal.erase("repairs");
    }
  }
  EXPECT_EQ(mismatch(schema(), document), "");
  const auto read = results_from_json(document.dump());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->sums.goals, sample_results().sums.goals);
  document["schema"] = "proofread-results-99";
  EXPECT_FALSE(results_from_json(document.dump()));
}

TEST(results_json, this_tool_names_what_it_is_built_of) {
  const tool_info tool = this_tool();
  for (const char* library : {"boost", "eigen", "gmp", "mpfr"})
    EXPECT_NE(tool.libraries.at(library), "") << library;
  EXPECT_EQ(tool.commit.find_first_not_of("0123456789abcdef+"), std::string::npos);
}

TEST(results_json, infinite_digits_survive) {
  const auto read = results_from_json(to_json(sample_results()));
  ASSERT_TRUE(read);
  EXPECT_TRUE(std::isinf(read->notes[0].blocks[0].goals[0].found.levels[0].digits));
}

RC_GTEST_PROP(results_json, any_bytes_survive_as_text,
              (const std::string& bytes, std::uint64_t seed)) {
  document d = sample_results();
  d.seed = seed;
  d.notes[0].blocks[0].goals[0].text = bytes;
  const std::string text = to_json(d);
  const auto read = results_from_json(text);
  RC_ASSERT(static_cast<bool>(read));
  RC_ASSERT(read->seed == seed);
  RC_ASSERT(to_json(*read) == text);
}

TEST(results_json, fits_its_schema) {
  EXPECT_EQ(mismatch(schema(), json::parse(to_json(sample_results()))), "");
  EXPECT_EQ(mismatch(schema(), json::parse(to_json(full_sample()))), "");
  EXPECT_EQ(mismatch(schema(), json::parse(to_json(document{}))), "");
}

TEST(results_json, schema_refuses_what_does_not_fit) {
  const json good = json::parse(to_json(full_sample()));
  const auto broken = [&](const std::string& path, const json& value) {
    json bad = good;
    bad[json::json_pointer(path)] = value;
    return mismatch(schema(), bad);
  };
  EXPECT_EQ(broken("/notes/0/name", 3), "/notes/0/name: is not of type \"string\"");
  EXPECT_NE(broken("/notes/0/blocks/0/goals/0/verdict", "true"), "");
  EXPECT_NE(broken("/notes/0/blocks/0/goals/0/levels/0/points", -1), "");
  EXPECT_NE(broken("/notes/0/blocks/2/goals/0/counterexample", json::object()), "");
  EXPECT_NE(broken("/extra", 1), "");
  EXPECT_NE(broken("/accuracy/measurements/0/digits", "many"), "");
  EXPECT_NE(broken("/mutants/notes/0/killed", -1), "");
  EXPECT_NE(broken("/assumptions/0/need", "perhaps"), "");
  EXPECT_NE(broken("/coverage/0", 3), "");
  json lacking = good;
  lacking.erase("seed");
  EXPECT_EQ(mismatch(schema(), lacking), ": lacks \"seed\"");
}

TEST(results_json, one_finding_fits_the_schema_too) {
  json root = schema();
  root["$ref"] = "#/$defs/finding";
  EXPECT_EQ(
      mismatch(root, json::parse(to_json(sample_results().notes[0].blocks[2].goals[0].found))), "");
}

TEST(results_json, bad_text_is_a_diagnostic) {
  const std::string good = to_json(sample_results());
  for (std::size_t length : {std::size_t{0}, std::size_t{1}, good.size() / 2, good.size() - 3}) {
    const auto read = results_from_json(good.substr(0, length));
    ASSERT_FALSE(read);
    EXPECT_LE(read.error().where.begin, length + 1);
  }
  EXPECT_FALSE(results_from_json("{}"));
  EXPECT_FALSE(results_from_json("[1, 2]"));
}

}  // namespace
}  // namespace proofread::results
