// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "runs/claims/verification.hpp"
#include "runs/claims/watch.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/progress.hpp"
#include "runs/conduct/shard.hpp"

namespace proofread::cli {

using runs::begin_document;
using runs::fresh_entropy;
using runs::note_files;
using runs::nothing_is_called;
using runs::nothing_stated;
using runs::open;
using runs::opened_note;
using runs::parts_of;
using runs::pinned_entropy;
using runs::progress_line;
using runs::remember;
using runs::request;
using runs::selects;
using runs::shard;
using runs::states_something;
using runs::verification;
using runs::verify;
using runs::watch;

namespace {

struct verify_request {
  std::vector<std::string> words;
  common_options common;
  output_options to{"proofread-results.json", {}, false};
  shard part;
  bool watch = false;
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

/// The first name that selects nothing, or empty.
std::string unmatched(const request& asked) {
  for (const std::string& name : asked.names) {
    bool met = false;
    for (const opened_note& file : asked.notes) {
      if (!file.content) continue;
      met = met || (file.content->name == name && !file.content->problems.empty());
      for (const identities::block& block : file.content->blocks) {
        met = met || selects({name}, block.name);
        for (const identities::goal& goal : block.goals) met = met || selects({name}, goal.name);
      }
    }
    if (!met) return name;
  }
  return "";
}

/// One run; with --watch, `run` keeps what was found for the next.
int verify_once(const verify_request& asked, verification& run, std::vector<std::string>& parts) {
  const request notes = open(asked.words);
  parts = parts_of(notes);
  if (!notes.error.empty()) return usage_error("verify", notes.error);
  if (const std::string name = unmatched(notes); !name.empty()) {
    return usage_error("verify", nothing_is_called(name, notes.notes));
  }
  const results::document document = verify(notes, run);
  if (asked.watch) remember(notes, document, run.earlier);

  // The part of a shard may be empty, the notes may not.
  const bool expected = run.part.count == 1 || !states_something(notes);
  const std::string trouble = deliver(document, asked.common, asked.to);
  if (document.sums.blocks == 0 && document.sums.problems == 0 && expected)
    std::cerr << "proofread verify: " << nothing_stated(notes) << '\n';
  if (!trouble.empty()) return usage_error("verify", trouble);
  if (document.interrupted) return 130;
  return expected || document.sums.blocks > 0 || document.sums.problems > 0 ? exit_code(document)
                                                                            : 0;
}

int verify_request_run(const verify_request& asked) {
  const common_options& common = asked.common;
  verification run;
  run.how = common.how;
  run.randomness = run.how.seed ? pinned_entropy(*run.how.seed) : fresh_entropy();
  run.part = asked.part;
  run.jobs = asked.jobs;
  run.repairs = !common.quiet || !asked.to.reports.empty();
  run.progress = progress_line(common.quiet);
  if (const std::string trouble =
          begin_output(begin_document("verify", run.how, run.randomness, run.part),
                       note_files(asked.words), asked.to);
      !trouble.empty()) {
    return usage_error("verify", trouble);
  }
  if (const std::string wrong = unseeded_shard(asked.part, common.how.seed.has_value());
      !wrong.empty()) {
    return usage_error("verify", wrong);
  }
  std::vector<std::string> parts;
  const auto once = [&] { return verify_once(asked, run, parts); };
  return asked.watch ? watch(asked.words, parts, once) : once();
}

}  // namespace

void add_verify(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("verify", "Check every block of notes");
  const auto asked = std::make_shared<verify_request>();
  command->add_option("NOTE", asked->words,
                      "Files, directories, - (default: the built-in notes); other words select\n"
                      "by name: ridge, ridge/push-through, ridge/push-through.2");
  command
      ->add_option("--replay", asked->words,
                   "The same as naming it: run one block or statement again")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_common_options(*command, asked->common);
  add_output_options(*command, asked->to);
  add_shard_option(*command, asked->part);
  command->add_option("-j,--jobs", asked->jobs, "Threads")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  command->add_flag("--watch", asked->watch,
                    "Check again what changes when a note does, until Ctrl-C");
  command->footer(
      "Exit code: 0 every block passes, 1 some fail, 2 malformed or unreadable, 3 some undecided.\n"
      "  proofread verify my-notes.md --report markdown=summary.md");
  command->callback([asked, &chosen] { chosen = [asked] { return verify_request_run(*asked); }; });
}

}  // namespace proofread::cli
