// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "reports/layout/table.hpp"
#include "results/json/json_text.hpp"
#include "runs/notes/catalogue.hpp"
#include "runs/notes/note_tests.hpp"

namespace proofread::cli {

using runs::note_test;
using runs::nothing_is_called;
using runs::nothing_stated;
using runs::open;
using runs::opened_note;
using runs::request;
using runs::selects;
using runs::settings;
using runs::tests_of;

using identities::block;
using identities::goal;
using identities::note;
using json = nlohmann::ordered_json;

namespace {

struct list_request {
  std::vector<std::string> words;
  bool json = false;
  bool tests = false;
  settings how;
};

template <typename Visit>
int each_goal(const request& notes, const Visit& visit) {
  int count = 0;
  for (const opened_note& file : notes.notes) {
    if (!file.content) continue;
    for (const block& b : file.content->blocks) {
      for (const goal& g : b.goals) {
        if (!selects(notes.names, g.name) && !selects(notes.names, b.name)) continue;
        visit(*file.content, b, g);
        ++count;
      }
    }
  }
  return count;
}

void print_table(const request& notes) {
  reports::table rows = {{"name", "kind", "line", "statement"}};
  each_goal(notes, [&](const note& n, const block& b, const goal& g) {
    rows.push_back({g.name, to_text(b.kind), line_text(place_of(n, told_at(g))).substr(5), g.text});
  });
  std::cout << reports::plain_table(rows);
}

void print_json(const request& notes) {
  json all = json::array();
  each_goal(notes, [&](const note& n, const block& b, const goal& g) {
    const identities::line_place place = place_of(n, g.where.begin);
    all.push_back({{"name", g.name},
                   {"block", b.name},
                   {"kind", to_text(b.kind)},
                   {"note", n.name},
                   {"path", file_of(place, n.path)},
                   {"line", place.line},
                   {"section", b.section},
                   {"from", b.from},
                   {"statement", g.text},
                   {"well_formed", static_cast<bool>(g.content)}});
  });
  std::cout << results::json_text(all);
}

int print_tests(const request& notes, const std::vector<properties::level>& levels) {
  int count = 0;
  for (const opened_note& file : notes.notes) {
    if (!file.content) continue;
    for (const note_test& t : tests_of(*file.content, levels)) {
      if (t.part != nullptr && !selects(notes.names, t.part->name)) continue;
      std::cout << t.name << '\n';
      ++count;
    }
  }
  return count;
}

int list(const list_request& asked) {
  const request notes = open(asked.words);
  if (!notes.error.empty()) {
    std::cerr << "proofread list: " << notes.error << '\n';
    return 2;
  }
  bool readable = true;
  for (const opened_note& file : notes.notes) {
    if (file.content) continue;
    std::cerr << file.content.error().message << '\n';
    readable = false;
  }
  if (asked.tests) return print_tests(notes, asked.how.levels) > 0 && readable ? 0 : 2;
  if (each_goal(notes, [](const note&, const block&, const goal&) {}) == 0) {
    std::cerr << "proofread list: "
              << (notes.names.empty() ? nothing_stated(notes)
                                      : nothing_is_called(notes.names[0], notes.notes))
              << '\n';
    return 2;
  }
  asked.json ? print_json(notes) : print_table(notes);
  return readable ? 0 : 2;
}

}  // namespace

void add_list(CLI::App& program, action& chosen) {
  CLI::App* command =
      program.add_subcommand("list", "Show the statements of notes without checking them");
  const auto asked = std::make_shared<list_request>();
  command->add_option("NOTE", asked->words, "Files, directories or names, as for verify");
  command->add_flag("--json", asked->json, "Print JSON instead of text");
  command->add_flag("--tests", asked->tests, "One line for each CTest test: NAME/LEVEL");
  add_levels_option(*command, asked->how);
  command->footer(
      "Exit code: 0 something was listed, 2 nothing, malformed or unreadable.\n"
      "  proofread list ridge\n"
      "  proofread list my-notes --tests --levels exact,double");
  command->callback([asked, &chosen] { chosen = [asked] { return list(*asked); }; });
}

}  // namespace proofread::cli
