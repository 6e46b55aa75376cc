// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "results/document/document.hpp"

namespace proofread::cli {

/// Where the document of a command goes; the same options everywhere.
struct output_options {
  std::string output;                ///< JSON; "" nowhere
  std::vector<std::string> reports;  ///< FORMAT=FILE
  bool annotations = false;          ///< file:line messages as GitHub shows them
};
/// Adds -o/--output (default as given), --report FORMAT=FILE, --annotations.
/// "annotations, csv, ...": what --report takes.
std::string report_formats();

void add_output_options(CLI::App& command, output_options& into);

/// An output that is one file with an input or with another output, in words, or empty: what a
/// person wrote is not written over.
std::string written_over(const std::vector<std::string>& inputs,
                         const std::vector<std::string>& outputs);
std::vector<std::string> files_of(const output_options& to);

/// Before the work: what keeps a file from being written is found at once and returned, or empty;
/// `inputs` are the files that the run reads.
/// Nothing of an earlier run is left that could be taken for what this one finds: the results
/// become `begun`, marked interrupted, and the other reports are removed.
std::string begin_output(results::document begun, const std::vector<std::string>& inputs,
                         const output_options& to);

/// Writes the files, then prints: JSON, one closing line (--quiet) or the terminal report, with
/// colour on a terminal unless NO_COLOR is set. Returns what went wrong with a file, or empty.
std::string deliver(const results::document& document, const common_options& common,
                    const output_options& to);

/// Writes a report of a format to a file, or to standard output; returns the error, or nullopt.
std::optional<std::string> write_report(const std::string& format, const std::string& path,
                                        const std::string& text);

/// Prints workflow commands of GitHub to standard error.
void print_annotations(const std::string& text);

/// "proofread COMMAND: MESSAGE" on standard error; returns the exit code 2.
int usage_error(const std::string& command, const std::string& message);

/// Standard output is a terminal that takes colour: NO_COLOR is not set (https://no-color.org) and
/// TERM is not dumb.
bool colour_wanted();

/// Prints to standard output, with verdicts in colour where it is wanted.
void print(const std::string& text);

}  // namespace proofread::cli
