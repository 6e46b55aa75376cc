// SPDX-License-Identifier: MIT
#include "identities/notes/note_formulas.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "identities/context/told_words.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/latex/rows.hpp"
#include "identities/latex/tex_source.hpp"
#include "identities/notes/fence_info.hpp"
#include "identities/notes/note_clauses.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

/// Every name that a formula may speak of: x_i is also a row or a column of X.
std::set<std::string> spoken_of(const std::vector<atom>& atoms) {
  std::set<std::string> names = names_spelled_in(atoms);
  for (const std::string& name : std::set<std::string>(names)) {
    std::string data = name;
    if (!data.empty() && data[0] >= 'a' && data[0] <= 'z')
      data[0] = static_cast<char>(data[0] - 'a' + 'A');
    names.insert(data);
  }
  return names;
}

/// A blank line between two formulas begins a paragraph.
bool parts_paragraphs(std::string_view between) {
  const std::size_t line = between.find('\n');
  for (std::size_t at = line; at != between.npos; at = between.find('\n', at + 1)) {
    const std::size_t next = between.find_first_not_of(" \t\r>", at + 1);
    if (next == between.npos || between[next] == '\n' || between[next] == '#')
      return next != between.npos;
  }
  return false;
}

}  // namespace

note_formulas::note_formulas(note& result, bool named_only)
    : note_(result),
      found_(find_formulas(result.text, format_of(result.path))),
      comments_(comments_in(result.text, format_of(result.path))),
      named_only_(named_only) {
  for (const display& each : found_.displays)
    atoms_.push_back(read_atoms(expand(each.body, found_.macros)));
  listen();
}

/// Hears what stands in front of each formula and what it says itself.
void note_formulas::listen() {
  surroundings_.resize(found_.displays.size() + 1);
  std::vector<prose_piece> paragraph;
  std::size_t first = 0;  // the formula that the paragraph begins with
  std::size_t end = 0;
  const auto finish = [&](std::size_t next) {
    if (paragraph.empty()) return;
    const told heard = told_in_prose(paragraph);
    told& ahead = surroundings_[first].ahead;
    ahead.items.insert(ahead.items.end(), heard.items.begin(), heard.items.end());
    ahead.words.insert(ahead.words.end(), heard.words.begin(), heard.words.end());
    paragraph.clear();
    first = next;
  };
  for (std::size_t k = 0; k <= found_.displays.size(); ++k) {
    const std::size_t begin =
        k < found_.displays.size() ? found_.displays[k].begin : note_.text.size();
    const std::string between = note_.text.substr(end, begin > end ? begin - end : 0);
    if (parts_paragraphs(between) || k == found_.displays.size()) {
      const std::size_t cut = std::min(between.find("\n\n"), between.size());
      if (!paragraph.empty()) paragraph.push_back({between.substr(0, cut), {}});
      finish(k);
    }
    if (k == found_.displays.size()) break;
    const std::size_t last = between.rfind("\n\n");
    const std::string before = last == std::string::npos ? between : between.substr(last);
    const bool in_line = found_.displays[k].kind == display_kind::inline_formula;
    paragraph.push_back({before, in_line ? atoms_[k] : std::vector<atom>{}});
    surroundings_[k].inside = told_by(atoms_[k]);
    if (!in_line) surroundings_[k].inside.equations.clear();  // it defines or claims
    end = found_.displays[k].end;
  }
}

void note_formulas::read_up_to(std::size_t place, const declared& given) {
  constexpr std::size_t never = static_cast<std::size_t>(-1);
  while (true) {
    const std::size_t section =
        next_section_ < found_.sections.size() ? found_.sections[next_section_].begin : never;
    const std::size_t comment_at =
        next_comment_ < comments_.size() ? comments_[next_comment_].where.begin : never;
    const std::size_t display_at =
        next_formula_ < found_.displays.size() ? found_.displays[next_formula_].begin : never;
    const std::size_t first = std::min({section, comment_at, display_at});
    if (first == never || first >= place) return;
    if (first == section) {
      heading(found_.sections[next_section_++]);
    } else if (first == comment_at) {
      comment(comments_[next_comment_++]);
    } else {
      formula(next_formula_++, given);
    }
  }
}

void note_formulas::heading(const note_section& section) {
  level_ = section.level;
  section_ = section.title;
  last_side_.clear();
  context_.enter(level_);
  while (!said_in_comments_.empty() && said_in_comments_.back().first >= level_ && level_ > 0)
    said_in_comments_.pop_back();
}

void note_formulas::comment(const note_comment& each) {
  if (each.kind == note_comment::sort::skip) {
    skip_ = each.text.empty() ? "the note says so" : each.text;
  } else if (each.kind == note_comment::sort::refuted) {
    refuted_ = each.text.empty() ? "the note says so" : each.text;
  } else if (each.kind == note_comment::sort::claim) {
    name_it(each);
  } else {
    declared fresh;
    fresh.add(parse_declarations(each.text, each.begins));
    if (fresh.broken) note_.problems.push_back(*fresh.broken);
    said_in_comments_.emplace_back(level_, std::move(fresh));
  }
}

void note_formulas::name_it(const note_comment& each) {
  name_ = each.text;
  from_ = each.from;
  if (is_kebab(name_)) return;
  note_.problems.push_back({each.where, "`" + name_ + "` is not a kebab-case name",
                            "use lower-case letters and digits joined by single dashes"});
}

/// What is named is a claim: nothing of it may be left out.
void note_formulas::hold_to_its_name(const note_formula& listed) {
  const bool whole = listed.what == formula_class::claims && listed.reason.empty();
  if (!name_.empty() && !whole)
    note_.problems.push_back({listed.where,
                              "`" + name_ + "` is named as a claim, and cannot be checked" +
                                  (listed.what == formula_class::claims ? " in whole" : "") +
                                  (listed.reason.empty() ? "" : ": " + listed.reason),
                              "proofread read shows how it is read"});
  name_.clear();
  from_.clear();
}

void note_formulas::formula(std::size_t k, const declared& given) {
  const display& each = found_.displays[k];
  context_.tell(surroundings_[k].ahead);
  context_.tell(surroundings_[k].inside);
  if (each.kind != display_kind::display) return;
  ++number_;
  if (named_only_ && name_.empty()) return;
  note_formula listed;
  listed.where = {each.begin, each.end};
  listed.block = note_.name + "/" + (name_.empty() ? "formula-" + std::to_string(number_) : name_);
  if (!skip_.empty()) {
    listed.what = formula_class::skipped;
    listed.reason = std::move(skip_);
    listed.block.clear();
    skip_.clear();
    name_.clear();
    note_.formulas.push_back(std::move(listed));
    return;
  }
  for (std::size_t next = k + 1; next < surroundings_.size(); ++next) {
    context_.tell_later(surroundings_[next].ahead);
    const bool here = next < found_.displays.size() &&
                      found_.displays[next].kind == display_kind::inline_formula &&
                      found_.displays[next].section == each.section;
    if (!here) break;
    context_.tell_later(surroundings_[next].inside);
  }
  const std::vector<atom> atoms = going_on(last_side_, atoms_[k]);
  last_side_ = last_side_of(atoms);
  const std::set<std::string> names = spoken_of(atoms);
  declared all = given;
  for (const auto& [level, more] : said_in_comments_) all.add(more.items);
  display_reading reading = read_display(atoms, names, spelled_as_in(atoms, all.items), context_);
  const bool condition = asks_when(k);
  for (formula_step& step : reading.read.steps)
    step.condition = name_.empty() && (condition || step.condition);
  const told& inside = surroundings_[k].inside;
  add_block(each, reading, !inside.items.empty() || !inside.words.empty(), listed);
  for (const formula_definition& defined : reading.read.defines)
    if (defined.item) context_.define(*defined.item, defined.number);
  for (const formula_step& step : reading.read.steps) {
    if (step.condition || step.readings.found.size() != 1) continue;
    const auto inferred = parse_declarations(signature(step.readings.found[0]));
    if (inferred) context_.infer(*inferred);
  }
  refuted_.clear();
  hold_to_its_name(listed);
  if (listed.what != formula_class::claims) listed.block.clear();
  note_.formulas.push_back(std::move(listed));
}

/// Does the sentence in front of the formula make it a condition: "when:", "suppose", "such that"?
/// Behind a condition without words between, too.
bool note_formulas::asks_when(std::size_t k) {
  const std::size_t from = k == 0 ? 0 : found_.displays[k - 1].end;
  const std::size_t begin = found_.displays[k].begin;
  const std::string between = begin > from ? note_.text.substr(from, begin - from) : "";
  const bool words = std::any_of(between.begin(), between.end(), is_letter);
  if (words || k == 0 || found_.displays[k - 1].kind != display_kind::display)
    in_condition_ = makes_condition(between);
  return in_condition_;
}

void note_formulas::add_block(const display& each, const display_reading& reading, bool tells,
                              note_formula& listed) {
  const identities::formula& read = reading.read;
  block made;
  made.kind = refuted_.empty() ? block_kind::formula : block_kind::refute;
  made.name = listed.block;
  made.section = section_;
  made.because = refuted_;
  if (!from_.empty()) made.from.push_back(from_);
  made.where = {each.begin, each.end};
  std::optional<diagnostic> clash;
  for (std::size_t k = 0; k < read.steps.size(); ++k) {
    const formula_step& step = read.steps[k];
    const bool premise = k + 1 < read.steps.size() && is_premise(step, read.steps[k + 1]);
    if (only_declares(step) || (premise && !name_.empty())) continue;
    if (!step.readings.found.empty())
      made.goals.push_back(goal_of(step, reading.said));
    else if (is_clash(step, reading.given))
      made.goals.push_back({{}, source(step.where), {}, step.where, *step.readings.problem});
    else if (!clash)
      clash = step.readings.problem;
  }
  for (std::size_t k = 0; k < made.goals.size(); ++k)
    made.goals[k].name =
        made.goals.size() == 1 ? made.name : made.name + "." + std::to_string(k + 1);
  if (!read.unread.empty()) {
    listed.reason = read.unread.front().message;
  } else if (clash) {
    listed.reason = clash->message;
  }
  listed.defines = !read.defines.empty();
  if (!made.goals.empty()) {
    listed.what = formula_class::claims;
    note_.blocks.push_back(std::move(made));
  } else if (!read.defines.empty()) {
    listed.what = formula_class::defines;
    listed.reason.clear();
    for (const formula_definition& defined : read.defines)
      listed.reason += (listed.reason.empty() ? "" : "; ") + defined.name + " = " + defined.value;
  } else if (tells) {
    listed.what = formula_class::defines;
    listed.reason = "what names are";
  } else if (listed.reason.empty()) {
    listed.reason = "a formula without a relation states nothing";
  }
}

goal note_formulas::goal_of(const formula_step& step, const std::set<std::string>& said) const {
  std::vector<proposition> readings = step.readings.found;
  for (proposition& reading : readings) {
    std::set<std::string> names;
    for (const declaration& symbol : reading.symbols) names.insert(symbol.name);
    for (const told_word& each : context_.words(names)) add_told_word(reading, each, said);
  }
  goal made{{}, source(step.where), {}, step.where, readings.front()};
  made.other_readings.assign(readings.begin() + 1, readings.end());
  made.from_prose = true;
  made.may_be_equation = step.condition;
  made.said = said;
  return made;
}

std::string note_formulas::source(span where) const {
  where = whole_of(where, note_.text, found_.macros);
  return flat(std::string_view(note_.text).substr(where.begin, where.end - where.begin));
}

}  // namespace proofread::identities
