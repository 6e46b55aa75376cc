// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/text/mutation_text.hpp"
#include "results/files/atomic_file.hpp"
#include "results/json/results_json.hpp"
#include "runs/claims/mutation.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/progress.hpp"

namespace proofread::cli {

using runs::begin_document;
using runs::exit_code_of_mutants;
using runs::fresh_entropy;
using runs::mutate;
using runs::mutation_run;
using runs::note_files;
using runs::open;
using runs::pinned_entropy;
using runs::progress_line;
using runs::request;

namespace {

struct mutants_request {
  std::vector<std::string> words;
  common_options common;
  std::string output;
  int sample = 0;
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

int mutants(const mutants_request& asked) {
  mutation_run run;
  run.how = asked.common.how;
  run.randomness = run.how.seed ? pinned_entropy(*run.how.seed) : fresh_entropy();
  run.jobs = asked.jobs;
  run.sample = asked.sample;
  if (const std::string trouble = begin_output(begin_document("mutants", run.how, run.randomness),
                                               note_files(asked.words), {asked.output, {}, false});
      !trouble.empty()) {
    return usage_error("mutants", trouble);
  }
  const request notes = open(asked.words);
  if (!notes.error.empty()) return usage_error("mutants", notes.error);
  run.progress = progress_line(asked.common.quiet);
  const results::document document = mutate(notes, run);

  if (!asked.output.empty()) {
    const auto wrong = results::write_file(asked.output, results::to_json(document));
    if (wrong) return usage_error("mutants", *wrong);
  }
  if (asked.common.json) {
    std::cout << results::to_json(document);
  } else if (asked.common.quiet) {
    std::cout << reports::mutation_line(document) << '\n';
  } else {
    std::cout << reports::mutation_text(document);
  }
  if (document.interrupted) return 130;
  const int code = exit_code_of_mutants(document);
  if (code == 2 && document.sums.problems == 0)
    return usage_error("mutants", "no statement that holds to mutate");
  return code;
}

}  // namespace

void add_mutants(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("mutants", "Negative controls: change what holds, and see it refuted");
  const auto asked = std::make_shared<mutants_request>();
  command->add_option("NOTE", asked->words, "Files, directories or names, as for verify");
  add_common_options(*command, asked->common);
  command->add_option("--sample", asked->sample, "Mutants of each statement at most (0: all)")
      ->capture_default_str()
      ->check(CLI::Range(0, 1000000))
      ->type_name("N");
  command->add_option("-o,--output", asked->output, "Write the results as JSON, too")
      ->type_name("FILE");
  command->add_option("-j,--jobs", asked->jobs, "Threads")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  command->footer(
      "Every statement of a claim or derivation that holds is changed in one place: a transpose\n"
      "dropped, factors swapped, a sign, a factor 2, lambda for lambda^2, a hypothesis less, ...\n"
      "Each mutant must be refuted or malformed, or stand with its reason in\n"
      "equivalent-mutants.tsv beside the note.\n"
      "Exit code: 0 so it is, 1 a mutant survives or the list is stale, 2 unreadable, 3 "
      "undecided.");
  command->callback([asked, &chosen] { chosen = [asked] { return mutants(*asked); }; });
}

}  // namespace proofread::cli
