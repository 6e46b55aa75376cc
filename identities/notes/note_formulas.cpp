// SPDX-License-Identifier: MIT
#include "identities/notes/note_formulas.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "identities/context/told_words.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/latex/rows.hpp"
#include "identities/latex/tex_source.hpp"
#include "identities/notes/note_clauses.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
note_formulas::note_formulas(note& result, bool named_only)
    : note_(result),
      found_(find_formulas(result.text, format_of(result.path))),
      comments_(comments_in(result.text, format_of(result.path))),
      named_only_(named_only),
      asked_(result) {
  for (const display& each : found_.displays)
    atoms_.push_back(read_atoms(expand(each.body, found_.macros)));
  in_order_ = result.text.rfind("---\n", 0) == 0;
  surroundings_ = heard_around(note_.text, found_.displays, atoms_);
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
      asked_.hear(comments_[next_comment_++], level_);
    } else {
      formula(next_formula_++, given);
    }
  }
}

void note_formulas::heading(const note_section& section) {
  level_ = section.level;
  in_order_ = in_order_ || level_ > 0;
  section_ = section.title;
  last_side_.clear();
  context_.enter(level_);
  asked_.enter(level_);
}

void note_formulas::formula(std::size_t k, const declared& given) {
  const surroundings& around = surroundings_[k];
  if (around.passage != passage_) context_.end_passage();
  passage_ = around.passage;
  context_.tell(around.ahead);
  const bool in_line = found_.displays[k].kind == display_kind::inline_formula;
  if (in_line) in_the_line(k, given);
  context_.tell(around.inside);
  if (!in_line) shown(k, given);
  mentioned_.merge(names_spelled_in(atoms_[k]));
}

display_reading note_formulas::reading_of(std::size_t k, const std::vector<atom>& atoms,
                                          const declared& given) {
  for (std::size_t next = k + 1; next < surroundings_.size(); ++next) {
    context_.tell_later(surroundings_[next].ahead);
    const bool here = next < found_.displays.size() &&
                      found_.displays[next].kind == display_kind::inline_formula &&
                      found_.displays[next].section == found_.displays[k].section;
    if (!here) break;
    context_.tell_later(surroundings_[next].inside);
  }
  return read_display(atoms, spoken_of(atoms), spelled_as_in(atoms, asked_.below(given).items),
                      context_);
}

void note_formulas::shown(std::size_t k, const declared& given) {
  const display& each = found_.displays[k];
  ++number_;
  if (named_only_ && asked_.name().empty()) return;
  note_formula listed;
  listed.where = {each.begin, each.end};
  listed.block = note_.name + "/" +
                 (asked_.name().empty() ? "formula-" + std::to_string(number_) : asked_.name());
  if (asked_.skips(listed)) return;
  const std::vector<atom> atoms =
      with_constraint(k, going_on(last_side_, atoms_[k]), found_.displays, atoms_, note_.text);
  last_side_ = last_side_of(atoms);
  display_reading reading = reading_of(k, atoms, given);
  watch_shapes(reading, names_spelled_in(atoms));
  const bool condition = asks_when(k);
  const bool named = !asked_.name().empty();
  settle(reading.read.steps, named, !condition, surroundings_[k].spoken, context_);
  const told& inside = surroundings_[k].inside;
  add_block(reading, !inside.items.empty() || !inside.words.empty(), listed);
  for (const formula_definition& defined : reading.read.defines)
    if (defined.item) context_.define(*defined.item, defined.number);
  for (const formula_step& step : reading.read.steps) {
    if (step.condition || step.readings.found.size() != 1) continue;
    const auto inferred = parse_declarations(signature(step.readings.found[0]));
    if (inferred) context_.infer(*inferred);
  }
  asked_.hold(listed);
  if (listed.what != formula_class::claims) listed.block.clear();
  note_.formulas.push_back(std::move(listed));
}

/// What is not sure to be claimed is checked, and where it is false it is no alarm and not listed.
void note_formulas::in_the_line(std::size_t k, const declared& given) {
  const surroundings& around = surroundings_[k];
  const spoken_formula& spoken = around.spoken;
  const auto free = [&](const told_word& each) { return !context_.is_defined(each.name); };
  const bool tells = !around.inside.items.empty() ||
                     std::any_of(around.inside.words.begin(), around.inside.words.end(), free);
  if (named_only_ && asked_.name().empty()) return;
  const std::vector<std::string> names = lone_names(atoms_[k]);  // "$H$ is symmetric"
  const bool defined = names.size() == 1 && context_.is_defined(names[0]);
  if (!names.empty() && !(defined && spoken.how == stance::claimed)) return;
  if (spoken.how != stance::claimed) redefine(atoms_[k], context_);
  if (spoken.how == stance::said)
    return may_define(atoms_[k]) ? learn(reading_of(k, atoms_[k], given).read, false) : void();
  if (spoken.how == stance::supposed || spoken.how == stance::defined) return suppose(k, given);
  if (spoken.how == stance::stated && (tells || asked_.asks())) return;
  note_formula listed;
  listed.in_line = true;
  listed.where = {found_.displays[k].begin, found_.displays[spoken.last].end};
  listed.block =
      note_.name + "/" +
      (asked_.name().empty() ? "inline-" + std::to_string(number_in_line_ + 1) : asked_.name());
  if (asked_.skips(listed)) return;
  const bool sure = spoken.how == stance::claimed && !tells && around.paragraph != not_understood_;
  display_reading reading = reading_of(k, spoken_atoms(k, spoken, found_.displays, atoms_), given);
  settle(reading.read.steps, !asked_.name().empty(), sure, spoken, context_);
  if (sure) watch_shapes(reading, names_spelled_in(atoms_[k]));
  add_block(reading, false, listed);
  asked_.hold(listed);
  learn(reading.read, false);
  if (listed.what != formula_class::claims) return;
  ++number_in_line_;
  note_.formulas.push_back(std::move(listed));
}

/// What a formula in the line defines: below a heading a name that is mentioned for the first time,
/// and any without a shape that is said where a sentence gives it a meaning.
void note_formulas::learn(const identities::formula& read, bool anew) {
  for (const formula_definition& each : read.defines) {
    const bool free = context_.said_shape(each.name) == nullptr &&
                      (anew || (in_order_ && mentioned_.count(each.name) == 0));
    if (each.item && free && speaks_of_names(each.item->value))
      context_.define(*each.item, each.number, !anew);
  }
}

/// A relation that says of no name what it is, is a condition of what the paragraph claims; one
/// that cannot be read leaves open what that is.
void note_formulas::suppose(std::size_t k, const declared& given) {
  const surroundings& around = surroundings_[k];
  const told& inside = around.inside;
  if (!inside.items.empty() || !inside.words.empty()) return;
  const display_reading reading =
      reading_of(k, spoken_atoms(k, around.spoken, found_.displays, atoms_), given);
  const identities::formula& read = reading.read;
  learn(read, around.spoken.how == stance::defined);
  if (!read.defines.empty() || !inside.equations.empty()) return;
  const auto items = supposed_by(read);
  if (!items)
    not_understood_ = around.paragraph;
  else
    for (const declaration_item& item : *items) context_.suppose(item);
}

/// What fits only with other shapes of its names is false if these have the shapes that are said in
/// displays in front of it and behind it; else a name means something else by now.
void note_formulas::watch_shapes(const display_reading& reading,
                                 const std::set<std::string>& names) {
  const auto fits = [](const formula_step& step) { return !step.readings.found.empty(); };
  const auto& steps = reading.read.steps;
  if (steps.empty() || !std::all_of(steps.begin(), steps.end(), fits)) return;
  const auto is_reshaped = [&](const auto& name) { return reading.reshaped.count(name) > 0; };
  std::vector<clash> open;
  for (clash& each : clashes_) {
    const bool other = std::any_of(each.names.begin(), each.names.end(), is_reshaped);
    for (const std::string& name : names) each.names.erase(name);
    if (!other && each.names.empty()) {
      for (goal& made : note_.blocks[each.block].goals)
        if (made.where.begin <= each.what.where.begin && each.what.where.end <= made.where.end)
          made.clash = each.what;
    } else if (!other) {
      open.push_back(std::move(each));
    }
  }
  clashes_ = std::move(open);
  bool used_as_said = !reading.reshaped.empty();
  for (const std::string& name : names) {
    if (!is_reshaped(name))
      as_said_.insert(name);
    else
      used_as_said = as_said_.erase(name) > 0 && used_as_said;
  }
  const auto is_matrix = [&](const auto& name) { return context_.is_said_matrix(name); };
  const bool matrix = std::any_of(reading.reshaped.begin(), reading.reshaped.end(), is_matrix);
  if (!used_as_said || !matrix || !reading.read.defines.empty()) return;
  for (auto [begin, what] : reading.clashes) {
    what.hint = said_of(names, context_, note_);
    clashes_.push_back({note_.blocks.size(), reading.reshaped, std::move(what)});
  }
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

void note_formulas::add_block(const display_reading& reading, bool tells, note_formula& listed) {
  const identities::formula& read = reading.read;
  block made;
  asked_.tell(made);
  made.name = listed.block;
  made.section = section_;
  made.where = listed.where;
  std::optional<diagnostic> misfit;
  for (std::size_t k = 0; k < read.steps.size(); ++k) {
    const formula_step& step = read.steps[k];
    const bool premise = k + 1 < read.steps.size() && is_premise(step, read.steps[k + 1]);
    if (only_declares(step) || (premise && !asked_.name().empty())) continue;
    if (!step.readings.found.empty())
      made.goals.push_back(goal_of(step, reading.said));
    else if (is_clash(step, reading))
      made.goals.push_back({{}, source(step.where), {}, step.where, *step.readings.problem});
    else if (!misfit)
      misfit = step.readings.problem;
  }
  for (std::size_t k = 0; k < made.goals.size(); ++k)
    made.goals[k].name =
        made.goals.size() == 1 ? made.name : made.name + "." + std::to_string(k + 1);
  if (!read.unread.empty()) {
    listed.reason = read.unread.front().message;
  } else if (misfit) {
    listed.reason = misfit->message;
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
  const expression& statement = *readings.front().statement;
  if (statement.arguments.size() > 1) {
    const span right = statement.arguments.back()->where;
    if (right.begin >= step.where.begin && right.begin < step.where.end)
      made.right_side = right.begin;
  }
  made.may_be_equation = step.condition;
  made.said = said;
  return made;
}

std::string note_formulas::source(span where) const {
  where = whole_of(where, note_.text, found_.macros);
  return flat(std::string_view(note_.text).substr(where.begin, where.end - where.begin));
}

}  // namespace proofread::identities
