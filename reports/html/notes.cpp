// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "identities/latex/standalone.hpp"
#include "identities/markup/tex_markdown.hpp"
#include "reports/html/prose.hpp"
#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::assumption_result;
using results::block_result;
using results::goal_result;
using results::note_result;
using results::problem;
using results::standing;

using identities::block_kind;
using identities::formula_class;
using identities::line_place;

namespace {

const char* kind_title(block_kind kind) {
  switch (kind) {
    case block_kind::claim:
      return "Claim";
    case block_kind::derive:
      return "Derivation";
    case block_kind::refute:
      return "False as printed";
    case block_kind::formula:
      return "Formula";
  }
  return "";
}

/// Where a display stands, as the fence behind it holds that.
std::string place_text(const line_place& place, std::size_t column) {
  return to_text(place, "") + ":" + std::to_string(column) + "\n";
}

/// The blocks of a note as HTML, each given out once.
class rendered_blocks {
 public:
  rendered_blocks(const note_result& note, const context& about) : note_(note), about_(about) {
    for (const block_result& block : note.blocks)
      blocks_.emplace(std::pair(block.name, to_text(block.kind)), &block);
  }

  std::string take(const fence& f) {
    const std::string full = note_.name + "/" + f.name;
    if (f.kind == "formula" && taken_.count(full) == 0 && !has_block(full)) return remark(f.text);
    const auto block = blocks_.find({full, f.kind});
    if (block != blocks_.end() && taken_.insert(full).second)
      return render("block", block_view(note_, *block->second, about_));
    return render("fence", {{"given", f.kind == "given"}, {"title", title(f)}, {"text", f.text}});
  }

  /// What no fence asked for, by section.
  std::string rest() {
    std::string text, section;
    for (const block_result& block : note_.blocks) {
      if (taken_.count(block.name) > 0) continue;
      if (block.section != section) text += "<h3>" + escape(block.section) + "</h3>\n";
      section = block.section;
      text += render("block", block_view(note_, block, about_));
    }
    return text;
  }

 private:
  bool has_block(const std::string& full) const {
    return std::any_of(note_.blocks.begin(), note_.blocks.end(),
                       [&](const block_result& each) { return each.name == full; });
  }

  /// What a display that claims nothing is; `place` is its line and column.
  std::string remark(const std::string& place) const {
    const auto row = std::find_if(note_.formulas.begin(), note_.formulas.end(),
                                  [&](const results::formula_result& each) {
                                    return place_text(each.place, each.column) == place;
                                  });
    if (row == note_.formulas.end()) return "";  // no part of this run
    const std::string text = row->what == formula_class::defines     ? "defines " + row->reason
                             : row->what == formula_class::condition ? "an equation to be solved"
                             : row->what == formula_class::skipped   ? "skipped: " + row->reason
                                                                     : "not read: " + row->reason;
    return "<p class=\"formula-what\">" + escape(text) + "</p>\n";
  }

  static std::string title(const fence& f) {
    if (f.kind == "given") return "Given";
    if (f.kind == "claim" || f.kind == "derive" || f.kind == "refute")
      return f.kind + " " + f.name + ", not checked in this run";
    return "";
  }

  const note_result& note_;
  const context& about_;
  std::map<std::pair<std::string, std::string>, const block_result*> blocks_;  // by name and kind
  std::set<std::string> taken_;
};

/// What the displays that were checked are called, by their places.
std::map<std::string, std::string> names_of(const note_result& note) {
  std::map<std::string, std::string> names;
  for (const results::formula_result& each : note.formulas)
    if (!each.block.empty())
      names[place_text(each.place, each.column)] = each.block.substr(each.block.find('/') + 1);
  return names;
}

/// The text with a place for what was found behind each displayed formula, and every display
/// between $$ on a line of its own.
std::string with_displays(const note_result& note) {
  const identities::note_format format = identities::format_of(note.path);
  const bool tex = format == identities::note_format::tex;
  if (note.formulas.empty() && !tex) return note.text;
  const std::map<std::string, std::string> names = names_of(note);
  std::vector<identities::edit> edits;
  std::size_t number = 0;
  std::string behind;  // the claims in the lines of a paragraph, and where it ends
  std::size_t end = 0;
  const auto end_paragraph = [&](std::size_t limit) {
    end = std::min(end, limit);
    if (!behind.empty()) edits.push_back({{end, end}, "\n\n" + behind});
    behind.clear();
  };
  const identities::found_formulas found = identities::find_formulas(note.text, format);
  for (const identities::display& each : found.displays) {
    const bool display = each.kind == identities::display_kind::display;
    if (!edits.empty() && each.begin < edits.back().where.end) continue;
    if (display || each.begin >= end) end_paragraph(each.begin);
    const identities::position at = identities::locate(note.text, each.begin);
    const std::string place = place_text(place_of(note.origins, at.line), at.column);
    const auto named = names.find(place);
    if (!display && named != names.end()) {
      end = std::min(note.text.find("\n\n", each.end), note.text.size());
      behind += "```formula " + named->second + "\n" + place + "```\n\n";
    }
    const bool plain = !tex && found.macros.empty() && note.text.compare(each.begin, 1, "$") == 0;
    if (!display && plain) continue;  // as Markdown has it
    std::string body = standalone(each, found.macros);
    std::replace(body.begin(), body.end(), '\n', ' ');
    if (!display) {
      edits.push_back({{each.begin, each.end}, "$" + body + "$"});
      continue;
    }
    const std::string usual = "formula-" + std::to_string(++number);
    edits.push_back({{each.begin, each.end},
                     "\n\n$$" + body + "$$\n\n```formula " +
                         (named == names.end() ? usual : named->second) + "\n" + place +
                         "```\n\n"});
  }
  end_paragraph(note.text.size());
  return tex ? identities::markdown_of_tex(note.text, edits) : identities::edited(note.text, edits);
}

}  // namespace

view block_view(const note_result& note, const block_result& block, const context& about) {
  std::string from;
  for (const std::string& each : block.from) from += (from.empty() ? "" : "; ") + each;
  view v = {{"name", block.name},
            {"short_name", block.name.substr(block.name.find('/') + 1)},
            {"kind", to_text(block.kind)},
            {"kind_title", kind_title(block.kind)},
            {"derivation", block.kind == block_kind::derive},
            {"from", from},
            {"because", block.because_shapes ? "the shapes do not fit" : block.because},
            {"instead", block.instead},
            {"linked", about.blocks.count(block.instead) > 0},
            {"trouble", block.stands == standing::passes ? "" : to_text(block.stands)},
            {"start", ""},
            {"statements", view::array()}};
  for (const goal_result& goal : block.goals) {
    v["statements"].push_back(statement_view(note, block, goal, about));
  }
  if (block.kind == block_kind::derive && !block.goals.empty()) {
    v["start"] = v["statements"][0]["before"];
  }
  return v;
}

view notes_view(const context& about) {
  view notes = view::array();
  for (const note_result& note : about.document.notes) {
    rendered_blocks blocks(note, about);
    std::string body;
    const std::string text = with_displays(note);
    if (!text.empty())
      body = prose_html(text, [&blocks](const fence& f) { return blocks.take(f); });
    body += blocks.rest();
    view problems = view::array();
    for (const problem& p : note.problems) problems.push_back({{"text", p.rendered}});
    const std::string title = title_of(text);
    notes.push_back({{"name", note.name},
                     {"title", title.empty() ? note.name : title},
                     {"path", note.path},
                     {"lost", note.text.empty() && !note.blocks.empty()},
                     {"problems", problems},
                     {"body", body}});
  }
  return notes;
}

context context_of(const results::document& document, const format_options& options) {
  context about{document, options, {}, {}};
  for (const assumption_result& each : document.assumptions) {
    about.hypotheses[each.claim].push_back(&each);
  }
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) about.blocks.insert(block.name);
  }
  return about;
}

}  // namespace proofread::reports::html
