// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "results/files/atomic_file.hpp"
#include "runs/claims/draft.hpp"
#include "runs/claims/verification.hpp"

namespace proofread::cli {

namespace {

struct draft_request {
  std::string note;
  std::string output = "-";
};

int write_draft(const draft_request& asked) {
  if (!runs::names_a_file(asked.note))
    return usage_error("draft", asked.note + ": there is no such file");
  const runs::request notes = runs::open({asked.note});
  if (!notes.error.empty()) return usage_error("draft", notes.error);
  if (notes.notes.size() != 1) return usage_error("draft", asked.note + ": name one note");
  const identities::note& note = *notes.notes[0].content;
  std::vector<std::string> inputs = note.parts;
  inputs.push_back(note.path);
  if (const std::string wrong = written_over(inputs, {asked.output}); !wrong.empty())
    return usage_error("draft", wrong);
  for (const auto& problem : note.problems) std::cerr << render(problem, note) << '\n';
  if (!note.problems.empty()) return 2;
  if (note.formulas.empty() && !note.blocks.empty())
    return usage_error("draft", asked.note + " states what is checked in blocks already");
  runs::verification run;
  run.randomness = runs::fresh_entropy();
  run.repairs = false;
  const results::document document = runs::verify(notes, run);
  if (document.interrupted) return 130;
  const std::string text = runs::draft(note, document.notes[0]);
  if (text.empty()) return usage_error("draft", asked.note + ": " + nothing_stated(notes));
  if (const auto error = results::write_file(asked.output, text))
    return usage_error("draft", *error);
  return 0;
}

}  // namespace

void add_draft(CLI::App& program, action& chosen) {
  CLI::App* command = program.add_subcommand(
      "draft", "Write a note with a block behind each display that says what is checked there");
  const auto asked = std::make_shared<draft_request>();
  command->add_option("NOTE", asked->note, "A file: Markdown, .tex, .ipynb, .Rmd, .qmd or .txt")
      ->required();
  command->add_option("-o,--output", asked->output, "Markdown, - for standard output")
      ->capture_default_str();
  command->footer(
      "Where a formula may be read in several ways, or holds under an assumption that the note\n"
      "does not state, the block has what was checked. A note with blocks is read by its blocks:\n"
      "edit them where they are not what you mean, write `refute` where one is false on purpose.\n"
      "Exit code: 0 written, whatever the verdicts; 2 nothing can be checked, or unreadable.\n"
      "  proofread draft post.md -o checked.md && proofread verify checked.md");
  command->callback([asked, &chosen] { chosen = [asked] { return write_draft(*asked); }; });
}

}  // namespace proofread::cli
