// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/self_description.hpp"
#include "results/document/document.hpp"

namespace proofread::cli {

namespace {

/// Text that man shows as it is.
std::string escaped(const std::string& text) {
  std::string safe;
  bool line_begins = true;
  for (char c : text) {
    if (line_begins && (c == '.' || c == '\'')) safe += "\\&";
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else if (c == '\'') {
      safe += "\\(aq";
    } else if (c == '^') {
      safe += "\\(ha";
    } else if (c == '`') {
      safe += "\\(ga";
    } else {
      safe += c;
    }
    line_begins = c == '\n';
  }
  return safe;
}

std::string as_it_stands(const std::string& text) {
  return text.empty() ? "" : ".PP\n.nf\n" + escaped(text) + "\n.fi\n";
}

std::string options_of(const described_command& command) {
  std::string text;
  for (const described_option& option : command.options) {
    text += ".TP\n";
    std::string names;
    for (const std::string& name : option.names) {
      names += (names.empty() ? "" : ", ") + ("\\fB" + escaped(name) + "\\fR");
    }
    text += names;
    if (!option.positional() && !option.type.empty())
      text += " \\fI" + escaped(option.type) + "\\fR";
    text += "\n" + escaped(option.text.empty() ? "See --help." : option.text) + "\n";
  }
  return text;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

constexpr const char* closing = R"man(.SH "EXIT STATUS"
.TP
0
as it should be: certified, decided or supported, every block passes, the gate is open
.TP
1
a statement is refuted, a block or the gate fails
.TP
2
malformed input or usage
.TP
3
undecided
.TP
130
interrupted by Ctrl\-C; the results that were written are valid and say so; a signal that
comes once everything has been found changes nothing
.SH ENVIRONMENT
.TP
.B PROOFREAD_NOTES
the folder of the built\-in notes
.TP
.B PROOFREAD_SEED
the seed of
.B proofread test
.TP
.B NO_COLOR
if set, no colour on a terminal either
.TP
.B GITHUB_ACTIONS
if set, file:line messages as GitHub shows them on a pull request
.SH FILES
.TP
.I proofread\-results.json
what
.B proofread verify
writes in the working folder
)man";

int manual(const CLI::App& program) {
  const std::vector<described_command> all = describe(program);
  const std::string& name = all[0].name;
  std::cout << ".\\\" Written by `" << name << " manual` from what --help says.\n"
            << ".TH " << upper(name) << " 1 \"\" \"" << name << " "
            << escaped(results::this_tool().version) << "\" \"User Commands\"\n"
            << ".SH NAME\n"
            << name << " \\- checks the mathematics in notes\n"
            << ".SH SYNOPSIS\n.B " << name << "\n.I COMMAND\n[\\fIOPTIONS\\fR]\n"
            << ".SH DESCRIPTION\n"
            << escaped(all[0].text) << "\n"
            << as_it_stands(all[0].footer) << ".SH OPTIONS\n"
            << options_of(all[0]) << ".SH COMMANDS\n";
  for (std::size_t k = 1; k < all.size(); ++k) {
    std::cout << ".SS \"" << name << " " << all[k].name << "\"\n"
              << escaped(all[k].text) << ".\n"
              << options_of(all[k]) << as_it_stands(all[k].footer);
  }
  std::cout << closing;
  return 0;
}

}  // namespace

void add_manual(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand("manual", "Print the man page of this program");
  command->footer(
      "Exit code: 0.\n"
      "  proofread manual > proofread.1 && man ./proofread.1");
  command->callback([&program, &chosen] { chosen = [&program] { return manual(program); }; });
}

}  // namespace proofread::cli
