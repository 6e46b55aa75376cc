// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/text/gate_text.hpp"
#include "results/baseline/baseline_json.hpp"
#include "results/baseline/gate.hpp"
#include "results/baseline/update.hpp"
#include "results/files/atomic_file.hpp"
#include "results/files/read_results.hpp"

namespace proofread::cli {

namespace {

struct gate_request {
  std::string held, current;
  bool update = false, json = false, quiet = false;
  output_options to;
};

using gate_format = std::string (*)(const results::comparison&);
const std::map<std::string, gate_format> gate_formats = {{"annotations", reports::gate_annotations},
                                                         {"json", reports::gate_json},
                                                         {"markdown", reports::gate_markdown},
                                                         {"terminal", reports::gate_text}};

int write_update(const gate_request& asked, const results::baseline& next) {
  const auto wrong = results::write_file(asked.held, to_json(next));
  if (wrong) return usage_error("gate", *wrong);
  std::cerr << "proofread gate: wrote " << asked.held << '\n';
  return 0;
}

int show(const gate_request& asked, const results::comparison& found) {
  const bool github = asked.to.annotations || std::getenv("GITHUB_ACTIONS") != nullptr;
  if (github) print_annotations(reports::gate_annotations(found));
  if (asked.json) {
    std::cout << reports::gate_json(found);
  } else {
    std::cout << (asked.quiet ? reports::gate_line(found) + "\n" : reports::gate_text(found));
  }
  for (const std::string& report : asked.to.reports) {
    const std::size_t equals = report.find('=');
    const std::string name = report.substr(0, equals);
    const std::string text = gate_formats.at(name)(found);
    if (const auto wrong = write_report(name, report.substr(equals + 1), text))
      return usage_error("gate", *wrong);
  }
  return found.regressions.empty() ? 0 : 1;
}

int gate(const gate_request& asked) {
  std::vector<std::string> inputs = {asked.current}, outputs = files_of(asked.to);
  (asked.update ? outputs : inputs).push_back(asked.held);
  if (const std::string wrong = written_over(inputs, outputs); !wrong.empty())
    return usage_error("gate", wrong);
  const auto current = results::read_whole_run(asked.current);
  if (!current) return usage_error("gate", current.error().message);
  std::error_code error;
  if (asked.update && !std::filesystem::exists(asked.held, error))
    return write_update(asked, results::baseline_of(*current));
  const auto held = results::read_baseline(asked.held);
  if (!held) return usage_error("gate", held.error().message);
  const int code = show(asked, results::compare(*held, *current));
  if (code == 2 || !asked.update) return code;
  return write_update(asked, results::updated(*held, *current));
}

std::string unknown_gate_report(const std::string& report) {
  const std::size_t equals = report.find('=');
  if (equals != std::string::npos && equals + 1 < report.size() &&
      gate_formats.count(report.substr(0, equals)) > 0) {
    return "";
  }
  return "takes FORMAT=FILE with FORMAT one of annotations, json, markdown, terminal, not '" +
         report + "'";
}

}  // namespace

void add_gate(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("gate", "Hold results to a baseline");
  const auto asked = std::make_shared<gate_request>();
  command->add_option("BASELINE", asked->held, "What proofread calibrate or --update wrote")
      ->required();
  command->add_option("RESULTS", asked->current, "What verify, accuracy or merge wrote")
      ->required();
  command->add_flag("--update", asked->update, "Then write RESULTS into BASELINE; exit code 0");
  command->add_option("--report", asked->to.reports, "Another report, e.g. markdown=gate.md")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false)
      ->check(CLI::Validator(unknown_gate_report, ""));
  command->add_flag("--annotations", asked->to.annotations,
                    "Print file:line messages for GitHub (always under GITHUB_ACTIONS)");
  command->add_flag("--json", asked->json, "Print JSON instead of text");
  command->add_flag("-q,--quiet", asked->quiet, "Print the last line only");
  command->footer(
      "Closed when a statement is missing, renamed, changed or weaker, digits fell by more than "
      "the\n"
      "calibrated noise, a level has fewer points, a mutant survives, coverage fell, or a row is "
      "not\n"
      "there any more.\n"
      "Exit code: 0 open, 1 closed, 2 unreadable, or results of a run that did not end.\n"
      "  proofread gate reports/baseline/catalogue.json results.json --report markdown=gate.md");
  command->callback([asked, &chosen] { chosen = [asked] { return gate(*asked); }; });
}

}  // namespace proofread::cli
