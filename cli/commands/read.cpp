// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "identities/formulas/abbreviations.hpp"
#include "identities/formulas/formula.hpp"
#include "identities/latex/display.hpp"
#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/text/file.hpp"

namespace proofread::cli {

using identities::declaration_item;
using identities::display;
using identities::formula;

namespace {

struct read_request {
  std::string path;
  std::string given;
};

struct count_of {
  int formulas = 0, claim = 0, define = 0, unread = 0;
};

identities::note_format format_of(const std::string& path) {
  if (path.ends_with(".tex")) return identities::note_format::tex;
  return path.ends_with(".txt") ? identities::note_format::text : identities::note_format::markdown;
}

class listing {
 public:
  listing(const read_request& asked, const std::string& text) : asked_(asked), text_(text) {}

  void add(const display& each, const formula& read) {
    std::string lines;
    const auto line = [&](std::size_t at, const std::string& what) {
      lines += "  " + place(at) + what + "\n";
    };
    for (const auto& defined : read.defines)
      line(defined.where.begin, "defines " + defined.name + " = " + defined.value);
    for (const auto& step : read.steps) {
      if (step.readings.found.empty())
        line(step.readings.problem->where.begin, "not read: " + step.readings.problem->message);
      else
        line(step.where.begin, (step.condition ? "equation " : "claims ") +
                                   to_text(*step.readings.found[0].statement));
    }
    for (const auto& part : read.unread) line(part.where.begin, "not read: " + part.message);
    count(read);
    print(asked_.path + ":" + place(each.begin) + "display\n" + lines);
  }

  void finish(const identities::found_formulas& found) {
    for (const auto& problem : found.problems)
      std::cerr << render(problem, asked_.path, text_) << '\n';
    print(std::to_string(counts_.formulas) + " displays: " + std::to_string(counts_.claim) +
          " claim something, " + std::to_string(counts_.define) + " only define, " +
          std::to_string(counts_.unread) + " are not read\n");
  }

 private:
  std::string place(std::size_t offset) const {
    const identities::position at = identities::locate(text_, offset);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
  }

  void count(const formula& read) {
    const bool claims = std::any_of(read.steps.begin(), read.steps.end(),
                                    [](const auto& step) { return !step.readings.found.empty(); });
    ++counts_.formulas;
    ++(claims ? counts_.claim : read.defines.empty() ? counts_.unread : counts_.define);
  }

  const read_request& asked_;
  const std::string& text_;
  count_of counts_;
};

int read_note(const read_request& asked) {
  const auto text = identities::read_file(asked.path);
  if (!text) {
    std::cerr << "proofread read: " << text.error().message << '\n';
    return 2;
  }
  std::vector<declaration_item> given;
  if (!asked.given.empty()) {
    const auto declared = identities::parse_declarations(asked.given);
    if (!declared) {
      std::cerr << render(declared.error(), "--given", asked.given) << '\n';
      return 2;
    }
    given = *declared;
  }
  const auto found = identities::find_formulas(*text, format_of(asked.path));
  const auto is_display = [](const display& each) {
    return each.kind == identities::display_kind::display;
  };
  if (std::none_of(found.displays.begin(), found.displays.end(), is_display)) {
    std::cerr << "proofread read: " << asked.path
              << " has no displayed formula; they stand between "
              << "$$ and $$, \\[ and \\], or in an environment such as align\n";
    return 2;
  }
  listing lines(asked, *text);
  for (const display& each : found.displays) {
    if (!is_display(each)) continue;
    const auto atoms = identities::read_atoms(identities::expand(each.body, found.macros));
    lines.add(each, identities::read_formula(each.body, identities::spelled_as_in(atoms, given),
                                             found.macros));
  }
  lines.finish(found);
  return 0;
}

}  // namespace

void add_read(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand(
      "read", "Show how the displayed formulas of a note are read, without checking them");
  const auto asked = std::make_shared<read_request>();
  command->add_option("NOTE", asked->path, "A file: Markdown, .tex or .txt")->required();
  command->add_option("--given", asked->given, "Declarations, as they stand before |-");
  command->footer(
      "Exit code: 0 a display was found, 2 none, malformed declarations or unreadable.\n"
      "  proofread read note.md\n"
      "  proofread read note.md --given \"X : n x d, y : n\"");
  command->callback([asked, &chosen] { chosen = [asked] { return read_note(*asked); }; });
}

}  // namespace proofread::cli
