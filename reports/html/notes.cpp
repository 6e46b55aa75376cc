// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "reports/html/displays.hpp"
#include "reports/html/prose.hpp"
#include "reports/html/views.hpp"

namespace proofread::reports::html {

using properties::verdict;
using results::assumption_result;
using results::block_result;
using results::goal_result;
using results::note_result;
using results::problem;
using results::standing;

using identities::block_kind;
using identities::formula_class;

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

/// The blocks of a note as HTML, each given out once.
class rendered_blocks {
 public:
  rendered_blocks(const note_result& note, const context& about) : note_(note), about_(about) {
    for (const block_result& block : note.blocks)
      blocks_.emplace(std::pair(block.name, to_text(block.kind)), &block);
  }

  std::string take(const fence& f) {
    const std::string full = note_.name + "/" + f.name;
    const auto [place, tex] = f.kind == "formula" ? place_and_formula(f.text) : std::pair("", "");
    if (f.kind == "formula" && taken_.count(full) == 0 && !has_block(full))
      return remark(place, tex);
    const auto block = blocks_.find({full, f.kind});
    if (block != blocks_.end() && taken_.insert(full).second) {
      view shown = block_view(note_, *block->second, about_);
      if (tex.empty()) return render("block", shown);
      shown["tex"] = tex;
      shown["margin"] = worst(*block->second);
      for (view& each : shown["statements"])
        each["shown"] = shown["statements"].size() == 1 || !passes(each["badge"]["verdict"]);
      return render("display", shown);
    }
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

  static bool passes(const std::string& verdict) {
    return verdict == "certified" || verdict == "decided" || verdict == "supported";
  }

  /// The badge of a display: what is worst in it.
  static view worst(const block_result& block) {
    constexpr std::array order{verdict::malformed, verdict::refuted, verdict::undecided,
                               verdict::supported, verdict::decided, verdict::certified};
    for (const verdict each : order)
      for (const goal_result& goal : block.goals)
        if (goal.found.result == each) return badge_view(to_text(each));
    return false;
  }

  /// What a display that claims nothing is; `place` is its line and column.
  std::string remark(const std::string& place, const std::string& tex) const {
    const auto row = std::find_if(note_.formulas.begin(), note_.formulas.end(),
                                  [&](const results::formula_result& each) {
                                    return place_text(each.place, each.column) == place;
                                  });
    if (row == note_.formulas.end())  // no part of this run
      return tex.empty() ? "" : "<p><span class=\"formula\">$$" + escape(tex) + "$$</span></p>\n";
    const char* const what = row->what == formula_class::defines     ? "defines"
                             : row->what == formula_class::condition ? "equation"
                             : row->what == formula_class::skipped   ? "skipped"
                                                                     : "not read";
    const std::string why =
        row->what == formula_class::condition ? "an equation to be solved" : row->reason;
    return render("unclaimed", {{"tex", tex}, {"what", what}, {"why", why}});
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
