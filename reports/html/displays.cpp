// SPDX-License-Identifier: MIT
#include "reports/html/displays.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "identities/latex/standalone.hpp"
#include "identities/markup/tex_markdown.hpp"

namespace proofread::reports::html {

using identities::line_place;
using results::note_result;

std::string place_text(const line_place& place, std::size_t column) {
  return to_text(place, "") + ":" + std::to_string(column) + "\n";
}

std::pair<std::string, std::string> place_and_formula(const std::string& fence) {
  const std::size_t end = fence.find('\n') + 1;
  std::string formula = fence.substr(end);
  while (!formula.empty() && formula.back() == '\n') formula.pop_back();
  return {fence.substr(0, end), formula};
}

namespace {

/// Does the side of a chain end in front of this command?
bool ends_side(std::string_view command) {
  static constexpr std::array ends{"Rightarrow", "implies", "iff",      "le",    "ge",   "leq",
                                   "geq",        "approx",  "propto",   "quad",  "text", "qquad",
                                   "label",      "tag",     "nonumber", "notag", "to",   "end"};
  return std::find(ends.begin(), ends.end(), command) != ends.end();
}

/// Where the side of a chain ends that begins at a byte; npos where its braces are not closed.
std::size_t end_of_side(const std::string& text, std::size_t at) {
  int braces = 0, environments = 0, pairs = 0;
  const auto inside = [&] { return braces + environments + pairs > 0; };
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '{') ++braces;
    if (c == '}' && --braces < 0) break;
    if (!inside() && (c == '&' || c == '=' || c == '<' || c == '>')) break;
    if (c != '\\') continue;
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    while (end < text.size() && ((text[end] | 32) >= 'a' && (text[end] | 32) <= 'z')) ++end;
    const std::string_view command = std::string_view(text).substr(begin, end - begin);
    if (command == "end" && --environments < 0) break;
    if (command == "right" && --pairs < 0) break;
    if (command == "begin") ++environments;
    if (command == "left") ++pairs;
    if (!inside() && (ends_side(command) || (begin < text.size() && text[begin] == '\\'))) break;
    at = std::max(end, begin + 1) - 1;
  }
  return braces > 0 || pairs > 0 || environments > 0 ? std::string::npos
                                                     : std::min(at, text.size());
}

/// What the displays that were checked are called, by their places.
std::map<std::string, std::string> names_of(const note_result& note) {
  std::map<std::string, std::string> names;
  for (const results::formula_result& each : note.formulas)
    if (!each.block.empty())
      names[place_text(each.place, each.column)] = each.block.substr(each.block.find('/') + 1);
  return names;
}

/// The display with its false steps marked.
identities::display marked(const identities::display& shown, const note_result& note) {
  std::set<std::string> places;
  for (const results::block_result& block : note.blocks)
    for (const results::goal_result& goal : block.goals)
      if (goal.found.result == properties::verdict::refuted &&
          block.stands == results::standing::fails)
        places.insert(place_text(goal.place, goal.column));
  identities::display made = shown;
  std::vector<std::size_t> steps;  // bytes of the body where false sides begin
  for (std::size_t i = 0; i < made.body.text.size() && !places.empty(); ++i) {
    if (i > 0 && made.body.origin[i] == made.body.origin[i - 1]) continue;
    const identities::position at = identities::locate(note.text, made.body.origin[i]);
    if (places.count(place_text(place_of(note.origins, at.line), at.column)) > 0)
      steps.push_back(i);
  }
  for (auto from = steps.rbegin(); from != steps.rend(); ++from) {
    const std::size_t length = made.body.text.size();
    made.body.text = with_false_step(std::move(made.body.text), *from);
    made.body.origin.insert(made.body.origin.begin() + static_cast<std::ptrdiff_t>(*from),
                            made.body.text.size() - length, made.body.origin[*from]);
  }
  return made;
}

}  // namespace

std::string with_false_step(std::string formula, std::size_t from) {
  const std::size_t end = end_of_side(formula, from);
  if (end == std::string::npos || end <= from) return formula;
  formula.insert(end, "}");
  formula.insert(from, "\\class{false-step}{");
  return formula;
}

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
    std::string body = standalone(display ? marked(each, note) : each, found.macros);
    std::replace(body.begin(), body.end(), '\n', ' ');
    if (!display) {
      edits.push_back({{each.begin, each.end}, "$" + body + "$"});
      continue;
    }
    const std::string usual = "formula-" + std::to_string(++number);
    edits.push_back({{each.begin, each.end},
                     "\n\n```formula " + (named == names.end() ? usual : named->second) + "\n" +
                         place + body + "\n```\n\n"});
  }
  end_paragraph(note.text.size());
  return tex ? identities::markdown_of_tex(note.text, edits) : identities::edited(note.text, edits);
}

}  // namespace proofread::reports::html
