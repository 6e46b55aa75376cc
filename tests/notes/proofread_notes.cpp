// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/test_outcome.hpp"
#include "runs/claims/verification.hpp"
#include "runs/notes/catalogue.hpp"
#include "tests/notes/excerpt.hpp"

namespace proofread::cli {

using runs::catalogue_directory;
using runs::check_goal;
using runs::entropy;
using runs::entropy_of;
using runs::fresh_entropy;
using runs::note_test;
using runs::notes_in;
using runs::open;
using runs::opened_note;
using runs::pinned_entropy;
using runs::request;
using runs::settings;
using runs::shown;
using runs::tests_of;
namespace {

std::string with_underscores(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// PROOFREAD_SEED, else the seed of RC_PARAMS, else fresh.
entropy chosen_entropy() {
  const char* seed = std::getenv("PROOFREAD_SEED");
  const char* params = std::getenv("RC_PARAMS");
  const std::string text = params == nullptr ? "" : params;
  const std::size_t at = text.find("seed=");
  if (seed == nullptr && at != std::string::npos) seed = params + at + 5;
  return seed == nullptr ? fresh_entropy() : pinned_entropy(std::strtoull(seed, nullptr, 10));
}

class note_case : public testing::Test {
 public:
  note_case(const opened_note& file, note_test test, entropy randomness)
      : file_(file), test_(std::move(test)), randomness_(randomness) {}

  void TestBody() override {
    if (!test_.at) return read_without_problems();
    const test_result result = outcome_of(test_, [this](const auto& goal, const auto& levels) {
      settings how;
      how.levels = levels;
      return check_goal(goal, how, entropy_of(randomness_, goal.name));
    });
    if (result.what == test_result::sort::skips) GTEST_SKIP() << result.text;
    if (result.what == test_result::sort::fails) FAIL() << result.text << problems() << replay();
  }

 private:
  void read_without_problems() {
    if (!file_.content->problems.empty()) FAIL() << problems();
  }

  std::string problems() const {
    std::string text;
    const auto add = [&](const identities::diagnostic& d) {
      text += shown(d, file_.path, file_.content->text) + "\n";
    };
    if (!test_.at)
      std::for_each(file_.content->problems.begin(), file_.content->problems.end(), add);
    for (const identities::goal* goal : test_.goals) {
      if (!goal->content) add(goal->content.error());
    }
    return text;
  }

  std::string replay() const {
    const std::string seed = std::to_string(randomness_.seed);
    return "replay: PROOFREAD_SEED=" + seed + " ctest -R '" + test_.name + "'\n" +
           "    or: proofread verify --seed " + seed + (file_.built_in ? "" : " " + file_.path) +
           " " + test_.part->name + "\n";
  }

  const opened_note& file_;
  note_test test_;
  entropy randomness_;
};

/// The note and block a filter such as ridge.push_through.2/exact speaks of; empty if it may be
/// several.
struct target {
  std::string path, note, block;
};

target target_of_filter() {
  const std::string filter = testing::GTEST_FLAG(filter);
  const std::size_t dot = filter.find('.');
  if (dot == std::string::npos || filter.find_first_of("*?:-") != std::string::npos) return {};
  for (const std::string& path : notes_in(catalogue_directory())) {
    const std::string stem = std::filesystem::path(path).stem().string();
    if (with_underscores(stem) != filter.substr(0, dot)) continue;
    std::string block = filter.substr(dot + 1, filter.find_first_of("./", dot + 1) - dot - 1);
    std::replace(block.begin(), block.end(), '_', '-');
    return {path, stem, block};
  }
  return {};
}

/// The notes the filter needs; where it names one block, only what that block needs is read.
request read_catalogue(const target& wanted) {
  if (wanted.note.empty()) return open({});
  std::ifstream file(wanted.path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  identities::note part = identities::read_note(wanted.path, excerpt(text, wanted.block));
  const bool found = std::any_of(part.blocks.begin(), part.blocks.end(), [&](const auto& b) {
    return b.name == wanted.note + "/" + wanted.block;
  });
  if (!found) return open({wanted.note});
  request result;
  result.notes.push_back({wanted.path, std::getenv("PROOFREAD_NOTES") == nullptr, std::move(part)});
  return result;
}

void register_tests(const request& catalogue, const entropy& randomness) {
  for (const opened_note& file : catalogue.notes) {
    if (!file.content) {
      std::cerr << file.content.error().message << '\n';
      continue;
    }
    for (const note_test& test : tests_of(*file.content)) {
      const std::size_t slash = test.name.find('/');
      const std::string suite = with_underscores(test.name.substr(0, slash));
      const std::string name = with_underscores(test.name.substr(slash + 1));
      testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, file.path.c_str(), 1,
                            [&file, test, randomness]() -> note_case* {
                              return new note_case(file, test, randomness);
                            });
    }
  }
}

int run(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const request catalogue = read_catalogue(target_of_filter());
  const entropy randomness = chosen_entropy();
  register_tests(catalogue, randomness);
  std::cout << "seed " << randomness.seed << '\n';
  const int result = RUN_ALL_TESTS();
  if (testing::GTEST_FLAG(list_tests)) return result;
  if (testing::UnitTest::GetInstance()->test_to_run_count() > 0) return result;
  std::cerr << "proofread_notes: no test is selected " << catalogue.error << '\n';
  return 1;
}

}  // namespace
}  // namespace proofread::cli

int main(int argc, char** argv) { return proofread::cli::run(argc, argv); }
