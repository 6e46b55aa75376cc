// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/format.hpp"
#include "results/files/atomic_file.hpp"
#include "results/files/read_results.hpp"
#include "results/merge/merge.hpp"

namespace proofread::cli {

namespace {

struct report_request {
  std::vector<std::string> files;
  std::string format, output;
  common_options common;
};

/// What --format says, else what the file's ending says, else html; empty for another ending.
std::string format_of(const report_request& asked) {
  if (asked.common.json) return "json";
  if (!asked.format.empty()) return asked.format;
  const std::string ending = std::filesystem::path(asked.output).extension().string();
  for (const auto& [known, name] : {std::pair<const char*, const char*>{"", "html"},
                                    {".html", "html"},
                                    {".htm", "html"},
                                    {".md", "markdown"},
                                    {".xml", "junit"},
                                    {".csv", "csv"},
                                    {".json", "json"},
                                    {".txt", "terminal"}}) {
    if (ending == known) return name;
  }
  return "";
}

/// From the root, so that a browser finds it.
std::string shown_path(const std::string& path) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error);
  return error ? path : whole.string();
}

int report(const report_request& asked) {
  const std::string name = format_of(asked);
  if (name.empty()) {
    return usage_error("report", asked.output +
                                     ": its ending is none of .html, .md, .xml, .csv, .json and "
                                     ".txt; say with --format what it is to be");
  }
  const auto format = reports::all_formats().find(name);
  if (format == reports::all_formats().end()) {
    return usage_error("report", "'" + name + "' is not one of " + report_formats());
  }
  const std::string output = !asked.output.empty() ? asked.output
                             : name == "html"      ? "report.html"
                                                   : "-";
  if (const std::string wrong = written_over(asked.files, {output}); !wrong.empty())
    return usage_error("report", wrong);
  std::vector<results::named_results> parts;
  for (const std::string& file : asked.files) {
    const auto read = results::read_results(file);
    if (!read) return usage_error("report", read.error().message);
    parts.push_back({file, *read});
  }
  const results::merged joined = results::merge(std::move(parts), true);
  if (!joined.error.empty()) return usage_error("report", joined.error);
  for (const std::string& note : joined.notes) std::cerr << "proofread report: " << note << '\n';
  const std::string text = format->second(joined.document, {asked.common.matrices});
  if (const auto wrong = write_report(name, output, text)) return usage_error("report", *wrong);
  if (output != "-" && !asked.common.quiet) std::cout << shown_path(output) << '\n';
  return 0;
}

}  // namespace

void add_report(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("report", "Show results: one HTML file, or other text");
  const auto asked = std::make_shared<report_request>();
  command
      ->add_option("RESULTS", asked->files,
                   "JSON files that proofread wrote; several are joined as merge does")
      ->required();
  command
      ->add_option("-o,--output", asked->output, "Where it goes (default: report.html; others: -)")
      ->type_name("FILE");
  command
      ->add_option("--format", asked->format,
                   "One of " + report_formats() + " (default: by the ending of -o, else html)")
      ->type_name("FORMAT");
  add_printing_options(*command, asked->common);
  command->footer(
      "The HTML file holds all it needs and opens offline. It shows the prose of notes as they "
      "were\n"
      "checked; no file but the results is read. Exit code: 0 written, 2 unreadable, or not parts "
      "of one\n"
      "whole.\n"
      "  proofread report proofread-results.json mutants.json accuracy.json -o report.html\n"
      "  proofread report proofread-results.json --format markdown");
  command->callback([asked, &chosen] { chosen = [asked] { return report(*asked); }; });
}

}  // namespace proofread::cli
