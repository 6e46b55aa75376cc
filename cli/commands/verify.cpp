// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/verification.hpp"
#include "reports/atomic_file.hpp"
#include "reports/format.hpp"
#include "reports/results_json.hpp"
#include "reports/summary.hpp"

namespace proofread::cli {

namespace {

struct verify_request {
  std::vector<std::string> words;
  common_options common;
  std::string output = "proofread-results.json";
  std::vector<std::string> reports;  ///< FORMAT=FILE
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

int usage_error(const std::string& message) {
  std::cerr << "proofread verify: " << message << '\n';
  return 2;
}

void show_progress(int done, int all, const std::string& name) {
  std::cerr << "\r\033[K[" << done << '/' << all << "] " << name.substr(0, 60);
  if (done == all) std::cerr << "\r\033[K";
  std::cerr << std::flush;
}

/// The first name that selected nothing, or empty.
std::string unmatched(const std::vector<std::string>& names, const reports::results& document) {
  for (const std::string& name : names) {
    bool met = false;
    for (const reports::note_result& note : document.notes) {
      met = met || (note.name == name && !note.problems.empty());
      for (const reports::block_result& block : note.blocks) {
        met = met || selects({name}, block.name);
        for (const reports::goal_result& goal : block.goals)
          met = met || selects({name}, goal.found.name);
      }
    }
    if (!met) return name;
  }
  return "";
}

/// Writes the document and the reports asked for; empty, or what went wrong.
std::string write_reports(const verify_request& asked, const reports::results& document) {
  std::vector<std::string> wanted = asked.reports;
  if (!asked.output.empty()) wanted.push_back("json=" + asked.output);
  for (const std::string& report : wanted) {
    const std::size_t equals = report.find('=');
    const auto format = reports::all_formats().find(report.substr(0, equals));
    const std::string text = format->second(document, {asked.common.matrices});
    if (const auto wrong = reports::write_file(report.substr(equals + 1), text)) return *wrong;
  }
  return "";
}

std::string unknown_report(const std::vector<std::string>& wanted) {
  for (const std::string& report : wanted) {
    const std::size_t equals = report.find('=');
    if (equals != std::string::npos && equals + 1 < report.size() &&
        reports::all_formats().count(report.substr(0, equals)) > 0) {
      continue;
    }
    std::string known;
    for (const auto& [name, format] : reports::all_formats())
      known += (known.empty() ? "" : ", ") + name;
    return "--report takes FORMAT=FILE with FORMAT one of " + known + ", not '" + report + "'";
  }
  return "";
}

int verify_request_run(const verify_request& asked) {
  if (const std::string wrong = unknown_report(asked.reports); !wrong.empty())
    return usage_error(wrong);
  const request notes = open(asked.words);
  if (!notes.error.empty()) return usage_error(notes.error);

  verification run;
  run.how = asked.common.how;
  run.randomness = run.how.seed ? pinned_entropy(*run.how.seed) : fresh_entropy();
  run.jobs = asked.jobs;
  if (!asked.common.quiet && isatty(STDERR_FILENO) != 0) run.progress = show_progress;
  const reports::results document = verify(notes, run);

  if (const std::string name = unmatched(notes.names, document); !name.empty()) {
    return usage_error("nothing is called '" + name + "'; proofread list shows the names");
  }
  const std::string trouble = write_reports(asked, document);
  if (asked.common.json) {
    std::cout << reports::to_json(document);
  } else if (asked.common.quiet) {
    std::cout << reports::closing_line(document) << '\n';
  } else {
    std::cout << reports::all_formats().at("terminal")(document, {asked.common.matrices});
  }
  if (document.sums.blocks == 0)
    std::cerr << "proofread verify: no claim, derive or refute block\n";
  if (!trouble.empty()) return usage_error(trouble);
  return document.interrupted ? 130 : exit_code(document);
}

}  // namespace

void add_verify(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("verify", "Check every block of notes");
  const auto asked = std::make_shared<verify_request>();
  command->add_option("NOTE", asked->words,
                      "Files and directories (default: the built-in notes); other words select\n"
                      "by name: ridge, ridge/push-through, ridge/push-through.2");
  command
      ->add_option("--replay", asked->words,
                   "The same as naming it: run one block or statement again")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_common_options(*command, asked->common);
  command->add_option("-o,--output", asked->output, "Where the results go (\"\": nowhere)")
      ->capture_default_str()
      ->type_name("FILE");
  command->add_option("--report", asked->reports, "Another report, e.g. markdown=summary.md")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  command->add_option("-j,--jobs", asked->jobs, "Threads")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  command->footer(
      "Exit code: 0 every block passes, 1 some fail, 2 malformed or unreadable, 3 some undecided.\n"
      "  proofread verify my-notes.md --report markdown=summary.md");
  command->callback([asked, &chosen] { chosen = [asked] { return verify_request_run(*asked); }; });
}

}  // namespace proofread::cli
