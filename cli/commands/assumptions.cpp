// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "identities/elaboration/elaborate.hpp"
#include "reports/text/assumptions_text.hpp"
#include "results/json/results_json.hpp"
#include "runs/claims/assumption_run.hpp"
#include "runs/conduct/document.hpp"
#include "runs/conduct/progress.hpp"

namespace proofread::cli {

using runs::assumption_run;
using runs::begin_document;
using runs::fresh_entropy;
using runs::mine_assumptions;
using runs::note_files;
using runs::nothing_is_called;
using runs::open;
using runs::opened_note;
using runs::pinned_entropy;
using runs::progress_line;
using runs::request;
using runs::selects;
using runs::shown;
using runs::states_something;

namespace {

struct assumptions_request {
  std::vector<std::string> words;
  std::string statement;
  common_options common;
  output_options output;
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

bool is_one_liner(const std::string& word) {
  return word.find("|-") != std::string::npos || word.find("⊢") != std::string::npos;
}

/// A request for one statement that stands in no note.
request request_of(const std::string& text, identities::proposition content) {
  identities::note note;
  note.text = text;
  identities::block block;
  block.goals.push_back({"", text, "", {0, text.size()}, std::move(content)});
  note.blocks.push_back(std::move(block));
  request asked;
  asked.notes.push_back({"", false, std::move(note)});
  return asked;
}

/// What the words ask for; a statement that does not parse is an error with its caret.
request read(const assumptions_request& asked) {
  std::string text = asked.statement;
  if (text.empty() && asked.words.size() == 1 && is_one_liner(asked.words[0])) {
    text = asked.words[0];
  }
  if (text.empty()) return open(asked.words);
  const auto content = identities::read_typed_line(text);
  if (content) return request_of(text, *content);
  request wrong;
  wrong.error = shown(content.error(), "statement", text);
  return wrong;
}

/// The first name that selects no statement of a claim or derivation, or empty.
std::string without_statement(const request& asked) {
  for (const std::string& name : asked.names) {
    bool met = false;
    for (const opened_note& file : asked.notes) {
      if (!file.content) continue;
      for (const identities::block& block : file.content->blocks) {
        for (const identities::goal& goal : block.goals) met = met || selects({name}, goal.name);
      }
    }
    if (!met) return name;
  }
  return "";
}

int assumptions(const assumptions_request& asked) {
  assumption_run run;
  run.how = asked.common.how;
  run.randomness = run.how.seed ? pinned_entropy(*run.how.seed) : fresh_entropy();
  run.jobs = asked.jobs;
  run.progress = progress_line(asked.common.quiet);
  if (const std::string trouble =
          begin_output(begin_document("assumptions", run.how, run.randomness),
                       note_files(asked.words), asked.output);
      !trouble.empty()) {
    return usage_error("assumptions", trouble);
  }
  const request wanted = read(asked);
  if (!wanted.error.empty()) return usage_error("assumptions", wanted.error);
  if (const std::string name = without_statement(wanted); !name.empty()) {
    return usage_error("assumptions", nothing_is_called(name, wanted.notes));
  }
  if (!states_something(wanted)) return usage_error("assumptions", "no statement in the notes");
  const results::document document = mine_assumptions(wanted, run);
  const std::string trouble = deliver(document, asked.common, asked.output);
  if (document.assumptions.empty()) std::cerr << "proofread assumptions: no hypothesis to drop\n";
  if (!trouble.empty()) return usage_error("assumptions", trouble);
  return document.interrupted ? 130 : reports::assumptions_exit_code(document);
}

}  // namespace

void add_assumptions(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("assumptions", "Drop each hypothesis in turn: is it needed?");
  const auto asked = std::make_shared<assumptions_request>();
  command->add_option("CLAIM", asked->words,
                      "Files and directories (default: the built-in notes), names such as\n"
                      "ridge/push-through, or one statement \"HYPOTHESES |- STATEMENT\"");
  command->add_option("--statement", asked->statement, "One statement, as `check` takes it")
      ->type_name("TEXT")
      ->excludes("CLAIM");
  add_common_options(*command, asked->common);
  add_output_options(*command, asked->output);
  command->add_option("-j,--jobs", asked->jobs, "Threads")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  command->footer(
      "A hypothesis is needed (the smallest counterexample without it is shown), needed only for\n"
      "definedness (an expression has no value without it), or not needed. kept-hypotheses.tsv\n"
      "beside the notes says why one stands that is not needed.\n"
      "Exit code: 0 all are needed or have their reason, 1 some are not needed or the list is "
      "stale,\n"
      "2 malformed or unreadable, 3 some undecided.\n"
      "  proofread assumptions \"X : n x d full column rank |- inv(X'*X)*X'*X = I\"");
  command->callback([asked, &chosen] { chosen = [asked] { return assumptions(*asked); }; });
}

}  // namespace proofread::cli
