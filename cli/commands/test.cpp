// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/test_outcome.hpp"
#include "runs/claims/verification.hpp"
#include "runs/conduct/interrupt.hpp"

namespace proofread::cli {

using runs::check_goal;
using runs::entropy;
using runs::entropy_of;
using runs::fresh_entropy;
using runs::interrupted;
using runs::note_test;
using runs::open;
using runs::opened_note;
using runs::pinned_entropy;
using runs::read_seed;
using runs::request;
using runs::settings;
using runs::shown;
using runs::tests_of;

namespace {

struct test_request {
  std::string name;
  std::vector<std::string> words;
  common_options common;
};

/// Without --seed that of PROOFREAD_SEED, if it is set. Returns what is wrong with it, or empty.
std::string take_seed_of_environment(settings& how) {
  const char* seed = std::getenv("PROOFREAD_SEED");
  if (how.seed || seed == nullptr) return "";
  const auto wrong = read_seed(seed, how.seed);
  return wrong ? "PROOFREAD_SEED: " + *wrong : "";
}

std::string problems_of(const opened_note& file) {
  std::string text;
  for (const identities::diagnostic& d : file.content->problems) {
    text += shown(d, *file.content) + "\n";
  }
  return text;
}

int told(const std::string& name, const std::string& what, const std::string& text, int code) {
  std::cout << name << ": " << what << '\n' << text;
  if (!text.empty() && text.back() != '\n') std::cout << '\n';
  return code;
}

int read_note_test(const opened_note& file, const std::string& name) {
  if (!file.content->problems.empty()) return told(name, "fails", problems_of(file), 2);
  if (file.content->blocks.empty()) {
    return told(name, "fails", "no claim, derive or refute block in " + file.path, 1);
  }
  return told(name, "passes", "", 0);
}

int statement_test(const test_request& asked, const opened_note& file, const note_test& test) {
  settings how = asked.common.how;
  const entropy randomness = how.seed ? pinned_entropy(*how.seed) : fresh_entropy();
  const auto check = [&](const identities::goal& goal, const std::vector<properties::level>& at) {
    how.levels = at;
    return check_goal(goal, how, entropy_of(randomness, goal.name));
  };
  const test_result result = outcome_of(test, check, asked.common.how.levels);
  if (interrupted()) return 130;
  const std::string seed = "seed " + std::to_string(randomness.seed);
  switch (result.what) {
    case test_result::sort::passes:
      return told(asked.name, "passes", asked.common.quiet ? "" : seed, 0);
    case test_result::sort::skips:
      return told(asked.name, "skipped", result.text, 3);
    case test_result::sort::fails:
      break;
  }
  std::string text = result.text;
  for (const identities::goal* goal : test.goals) {
    if (!goal->content) text += shown(goal->content.error(), *file.content) + "\n";
  }
  return told(asked.name, "fails", text + seed, 1);
}

int test(test_request asked) {
  if (const std::string wrong = take_seed_of_environment(asked.common.how); !wrong.empty()) {
    return usage_error("test", wrong);
  }
  const request notes = open(asked.words);
  if (!notes.error.empty()) return usage_error("test", notes.error);
  for (const opened_note& file : notes.notes) {
    if (!file.content) {
      std::cerr << file.content.error().message << '\n';
      continue;
    }
    for (const note_test& one : tests_of(*file.content, asked.common.how.levels)) {
      if (one.name != asked.name) continue;
      return one.at ? statement_test(asked, file, one) : read_note_test(file, one.name);
    }
  }
  return usage_error(
      "test", "there is no test '" + asked.name + "'; proofread list --tests shows the names");
}

}  // namespace

void add_test(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("test", "Run one test of notes, as CTest does");
  const auto asked = std::make_shared<test_request>();
  command->add_option("NAME", asked->name, "As proofread list --tests shows it: NAME/LEVEL")
      ->required();
  command->add_option("NOTE", asked->words,
                      "Files and directories that hold it (default: the built-in notes)");
  add_common_options(*command, asked->common);
  command->footer(
      "At the first of --levels a statement must hold by what the levels say together; a level "
      "that\n"
      "does not decide is skipped. The seed is --seed, else PROOFREAD_SEED, else fresh.\n"
      "Exit code: 0 it passes, 1 it fails, 2 malformed or no such test, 3 skipped.\n"
      "  proofread test my-note/my-claim/exact notes\n"
      "  proofread test ridge/push-through.1/mp50 --seed 17");
  command->callback([asked, &chosen] { chosen = [asked] { return test(*asked); }; });
}

}  // namespace proofread::cli
