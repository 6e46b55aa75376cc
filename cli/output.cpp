// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/terminal.hpp"
#include "reports/format.hpp"
#include "reports/layout/colour.hpp"
#include "reports/text/summary.hpp"
#include "results/document/printable.hpp"
#include "results/files/atomic_file.hpp"
#include "results/json/results_json.hpp"

namespace proofread::cli {

namespace {

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// A terminal, a pipe: what is written there stays.
bool stands_for_a_device(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
         !std::filesystem::is_directory(status);
}

std::string unknown_report(const std::string& report) {
  const std::size_t equals = report.find('=');
  if (equals != std::string::npos && equals + 1 < report.size() &&
      reports::all_formats().count(report.substr(0, equals)) > 0) {
    return "";
  }
  return "takes FORMAT=FILE with FORMAT one of " + report_formats() + ", not '" + report + "'";
}

std::string written(const results::document& document, const common_options& common,
                    const output_options& to) {
  std::vector<std::string> wanted = to.reports;
  if (!to.output.empty()) wanted.insert(wanted.begin(), "json=" + to.output);
  for (const std::string& report : wanted) {
    const std::size_t equals = report.find('=');
    const std::string name = report.substr(0, equals);
    const std::string text = reports::all_formats().at(name)(document, {common.matrices});
    if (const auto wrong = write_report(name, report.substr(equals + 1), text)) return *wrong;
  }
  return "";
}

/// GitHub wants paths from the root of the repository.
std::string annotations(results::document document) {
  const char* workspace = std::getenv("GITHUB_WORKSPACE");
  const std::string root = workspace == nullptr ? "" : std::string(workspace) + "/";
  for (results::note_result& note : document.notes) {
    if (root.size() > 1 && note.path.rfind(root, 0) == 0) note.path.erase(0, root.size());
  }
  return reports::all_formats().at("annotations")(document, {});
}

}  // namespace

std::string report_formats() {
  std::string known;
  for (const auto& [name, format] : reports::all_formats())
    known += (known.empty() ? "" : ", ") + name;
  return known;
}

void add_output_options(CLI::App& command, output_options& into) {
  command.add_option("-o,--output", into.output, "Where the results go (\"\": nowhere)")
      ->capture_default_str()
      ->type_name("FILE");
  command
      .add_option("--report", into.reports,
                  "Another report, e.g. markdown=summary.md; FORMAT is one of\n" + report_formats())
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false)
      ->check(CLI::Validator(unknown_report, ""));
  command.add_flag("--annotations", into.annotations,
                   "Print file:line messages for GitHub (always under GITHUB_ACTIONS)");
}

std::vector<std::string> files_of(const output_options& to) {
  std::vector<std::string> files;
  if (!to.output.empty()) files.push_back(to.output);
  for (const std::string& report : to.reports) files.push_back(report.substr(report.find('=') + 1));
  return files;
}

std::string written_over(const std::vector<std::string>& inputs,
                         const std::vector<std::string>& outputs) {
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    const auto same = [&output](const std::string& other) {
      return results::are_one_file(*output, other);
    };
    if (const auto input = std::find_if(inputs.begin(), inputs.end(), same); input != inputs.end())
      return *output + ": is read here" + (*input == *output ? "" : " as " + *input) +
             "; write to another file";
    if (std::any_of(outputs.begin(), output, same)) return *output + ": would be written twice";
  }
  return "";
}

std::string begin_output(results::document begun, const std::vector<std::string>& inputs,
                         const output_options& to) {
  if (const std::string wrong = written_over(inputs, files_of(to)); !wrong.empty()) return wrong;
  const std::vector<std::string> others = files_of({"", to.reports, false});
  for (const std::string& file : others) {
    if (const auto wrong = results::unwritable(file)) return *wrong;
  }
  std::error_code error;
  if (!to.output.empty() && to.output != "-" && !stands_for_a_device(to.output)) {
    begun.interrupted = true;
    results::conclude(begun);
    if (const auto wrong = results::write_file(to.output, results::to_json(begun))) return *wrong;
  }
  for (const std::string& file : others) {
    if (stands_for_a_device(file)) continue;
    const auto there = std::filesystem::canonical(file, error);  // a link stays
    if (!error) std::filesystem::remove(there, error);
  }
  return "";
}

std::string deliver(const results::document& document, const common_options& common,
                    const output_options& to) {
  std::string trouble = written(document, common, to);
  if (common.json) {
    std::cout << results::to_json(document);
  } else if (common.quiet) {
    std::cout << reports::closing_line(document) << '\n';
  } else {
    print(reports::all_formats().at("terminal")(document, {common.matrices}));
  }
  if (to.annotations || set("GITHUB_ACTIONS")) print_annotations(annotations(document));
  return trouble;
}

int usage_error(const std::string& command, const std::string& message) {
  std::cerr << "proofread " << command << ": " << message << '\n';
  return 2;
}

std::optional<std::string> write_report(const std::string& format, const std::string& path,
                                        const std::string& text) {
  std::optional<unguarded> ours;  // these formats escape the text of others themselves
  if (format == "annotations" || format == "html" || format == "json") ours.emplace(std::cout);
  return results::write_file(path, text);
}

void print_annotations(const std::string& text) {
  const unguarded ours(std::cerr);
  std::cerr << text;
}

void print(const std::string& text) {
  if (!colour_wanted()) {
    std::cout << text;
    return;
  }
  const std::string coloured = reports::coloured(results::printable_lines(text));
  const unguarded ours(std::cout);
  std::cout << coloured;
}

bool colour_wanted() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && !set("NO_COLOR") && terminal != nullptr &&
         std::string(terminal) != "dumb";
}

}  // namespace proofread::cli
