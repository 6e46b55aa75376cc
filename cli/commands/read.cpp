// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"
#include "results/document/counted.hpp"

namespace proofread::cli {

using identities::block;
using identities::formula_class;
using identities::goal;
using identities::note;
using identities::note_formula;
using identities::proposition;

namespace {

std::string place(const note& in, std::size_t offset) {
  return to_text(place_of(in, offset), in.path) + ":" +
         std::to_string(identities::locate(in.text, offset).column) + ": ";
}

/// The names of which the note does not say what they are.
std::string inferred_names(const goal& of) {
  std::string names;
  for (const auto& symbol : of.content->symbols) {
    const bool free = symbol.what == identities::role::variable && of.said.count(symbol.name) == 0;
    if (free) names += (names.empty() ? "" : ", ") + symbol.name;
  }
  return names;
}

std::string readings_of(const block& in) {
  std::string lines;
  for (const goal& each : in.goals) {
    if (!each.content) {
      lines += "  does not fit: " + each.content.error().message + "\n";
      continue;
    }
    lines += std::string("  ") + (each.may_be_equation ? "equation " : "claims ");
    lines += typed_line(*each.content) + "\n";
    const std::string inferred = inferred_names(each);
    if (!inferred.empty()) lines += "    inferred: " + inferred + "\n";
    for (const proposition& other : each.other_readings)
      lines += "    or " + typed_line(other) + "\n";
  }
  return lines;
}

int read_note(const std::string& path) {
  const auto read = identities::read_note_file(path);
  if (!read) {
    std::cerr << "proofread read: " << read.error().message << '\n';
    return 2;
  }
  for (const auto& problem : read->problems) std::cerr << render(problem, *read) << '\n';
  if (read->formulas.empty()) {
    std::cerr
        << "proofread read: " << path
        << (read->blocks.empty()
                ? " has no displayed formula; they stand between $$ and $$, \\[ and \\], or in "
                  "an environment such as align\n"
                : " states what is checked in blocks; proofread list shows them\n");
    return 2;
  }
  std::map<std::string, const block*> blocks;
  for (const block& each : read->blocks) blocks[each.name] = &each;
  std::map<formula_class, std::size_t> count;
  for (const note_formula& each : read->formulas) {
    ++count[each.what];
    const std::string where = place(*read, each.where.begin);
    const auto claims = blocks.find(each.block);
    if (each.what == formula_class::claims && claims != blocks.end())
      print(where + (each.in_line ? "claims in the line\n" : "claims\n") +
            readings_of(*claims->second) +
            (each.reason.empty() ? "" : "  not read in part: " + each.reason + "\n"));
    else if (each.what == formula_class::defines)
      print(where + "defines " + each.reason + "\n");
    else
      print(where + (each.what == formula_class::skipped ? "skipped: " : "not read: ") +
            each.reason + "\n");
  }
  print(results::counted(read->formulas.size(), "formula") + ": " +
        std::to_string(count[formula_class::claims]) + " claim something, " +
        std::to_string(count[formula_class::defines]) + " only define, " +
        std::to_string(count[formula_class::unread]) + " are not read" +
        (count[formula_class::skipped] > 0
             ? ", " + std::to_string(count[formula_class::skipped]) + " are skipped"
             : "") +
        "\n");
  return read->problems.empty() ? 0 : 2;
}

}  // namespace

void add_read(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand(
      "read", "Show how the displayed formulas of a note are read, without checking them");
  const auto path = std::make_shared<std::string>();
  command->add_option("NOTE", *path, "A file: Markdown, .tex, .ipynb, .Rmd, .qmd or .txt")
      ->required();
  command->footer(
      "What a name is, a note may say in a comment: <!-- proofread: X : n x d, lambda > 0 -->, or\n"
      "in TeX % proofread: X : n x d.\n"
      "Exit code: 0 a display was found, 2 none, malformed declarations or unreadable.\n"
      "  proofread read note.md");
  command->callback([path, &chosen] { chosen = [path] { return read_note(*path); }; });
}

}  // namespace proofread::cli
