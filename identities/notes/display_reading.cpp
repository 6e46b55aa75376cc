// SPDX-License-Identifier: MIT
#include "identities/notes/display_reading.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "identities/context/other_meanings.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {
namespace {

std::set<std::string> names_of(const std::vector<declaration_item>& items) {
  std::set<std::string> names;
  for (const declaration_item& item : items) {
    names.insert(item.names.begin(), item.names.end());
    if (item.kind != declaration_item::sort::relation || !item.value) continue;
    for (const expression_ptr& side : item.value->arguments)
      if (side->kind == form::symbol) names.insert(side->name);
  }
  return names;
}

std::ptrdiff_t unread_steps(const formula& of) {
  return std::count_if(of.steps.begin(), of.steps.end(),
                       [](const formula_step& step) { return step.readings.found.empty(); }) +
         static_cast<std::ptrdiff_t>(of.unread.size());
}

/// Other shapes may fit.
bool misfits(const formula_step& step) {
  return step.readings.found.empty() && !step.readings.unread;
}

/// Of the same kinds and names, in the same order.
bool declare_alike(const std::vector<declaration_item>& one,
                   const std::vector<declaration_item>& other) {
  return std::equal(
      one.begin(), one.end(), other.begin(), other.end(), [](const auto& a, const auto& b) {
        return a.kind == b.kind && a.names == b.names && defined_name(a) == defined_name(b);
      });
}

}  // namespace

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

/// Those of the names whose shapes the note says; none beside functions, which are no factors.
std::set<std::string> said_shapes(const std::set<std::string>& names,
                                  const section_context& context) {
  std::set<std::string> made;
  for (const std::string& name : names) {
    const declaration_item* const shape = context.said_shape(name);
    if (shape != nullptr && shape->kind != declaration_item::sort::variables) return {};
    if (shape != nullptr) made.insert(name);
  }
  return made;
}

bool may_define(const std::vector<atom>& formula) {
  const auto relation = std::find_if(formula.begin(), formula.end(), [](const atom& each) {
    return each.kind == atom_kind::relation;
  });
  return relation != formula.end() && relation - formula.begin() <= 2 && relation->text == "=";
}

void redefine(const std::vector<atom>& formula, section_context& context) {
  if (!may_define(formula)) return;
  const identities::formula read = read_formula(formula, {});
  if (read.defines.size() != 1 || !read.defines[0].item) return;
  const declaration_item& item = *read.defines[0].item;
  std::set<std::string> spoken;
  collect_names(item.value, spoken);
  const bool alone = item.parameters.size() == 1 && spoken == std::set{item.parameters[0]};
  if (alone && context.is_defined(item.names[0])) context.define(item, read.defines[0].number);
}

namespace {

/// "Let $Q$ be orthogonal. Then", and the note says what all names are.
bool speaks_of_all(const formula_step& step, const spoken_formula& spoken,
                   const section_context& context) {
  if (!spoken.universal || step.readings.found.empty()) return false;
  const proposition& reading = step.readings.found.front();
  return std::all_of(reading.symbols.begin(), reading.symbols.end(), [&](const declaration& each) {
    return each.what != role::variable || context.said_shape(each.name) != nullptr ||
           context.is_defined(each.name) || !context.introduced({each.name}).empty();
  });
}

}  // namespace

void settle(std::vector<formula_step>& steps, bool named, bool sure, const spoken_formula& spoken,
            const section_context& context) {
  for (formula_step& step : steps)
    step.condition = !named && (!sure || (step.condition && !speaks_of_all(step, spoken, context)));
}

std::vector<atom> with_constraint(std::size_t k, std::vector<atom> atoms,
                                  const std::vector<display>& displays,
                                  const std::vector<std::vector<atom>>& all,
                                  const std::string& text) {
  const bool objective = std::none_of(atoms.begin(), atoms.end(), [](const atom& each) {
    return each.kind == atom_kind::relation;
  });
  if (!objective || k + 1 >= displays.size()) return atoms;
  const display& next = displays[k + 1];
  const std::size_t end = displays[k].end;
  if (next.kind != display_kind::inline_formula || next.begin <= end) return atoms;
  if (!joins_constraint(text.substr(end, next.begin - end))) return atoms;
  atom words;
  words.kind = atom_kind::text;
  words.text = "subject to";
  words.where = {end, end};
  atoms.push_back(std::move(words));
  atoms.insert(atoms.end(), all[k + 1].begin(), all[k + 1].end());
  return atoms;
}

std::optional<std::vector<declaration_item>> supposed_by(const formula& read) {
  const bool one =
      read.steps.size() == 1 && read.unread.empty() && !read.steps[0].readings.found.empty();
  if (!one) return std::nullopt;
  auto items = parse_declarations(to_text(*read.steps[0].readings.found[0].statement));
  return items ? std::optional(std::move(*items)) : std::nullopt;
}

bool speaks_of_names(const expression_ptr& value) {
  std::set<std::string> names;
  collect_names(value, names);
  return !names.empty() && !value->arguments.empty();
}

std::string said_of(const std::set<std::string>& names, const section_context& context,
                    const note& in) {
  std::string text;
  for (const std::string& name : names) {
    const declaration_item* const shape = context.said_shape(name);
    if (shape == nullptr || shape->kind != declaration_item::sort::variables) continue;
    text += (text.empty() ? "" : ", ") + name + " : " +
            (shape->rows ? to_text(*shape->rows) : "scalar") +
            (shape->cols ? " x " + to_text(*shape->cols) : "") + (text.empty() ? " is said" : "") +
            " in " + line_text(place_of(in, shape->where.begin));
  }
  return text;
}

bool is_clash(const formula_step& step, const display_reading& reading) {
  const std::set<std::string>& given = reading.given;
  if (step.label) return misfits(step) && reading.mislabelled.count(step.where.begin) > 0;
  return !step.readings.unread && !step.names.empty() && !step.condition &&
         std::includes(given.begin(), given.end(), step.names.begin(), step.names.end());
}

bool only_declares(const formula_step& step) {
  const auto is_hypothesis = [](const proposition& reading) {
    return std::any_of(
        reading.hypotheses.begin(), reading.hypotheses.end(),
        [&](const expression_ptr& each) { return to_text(*each) == to_text(*reading.statement); });
  };
  return !step.readings.found.empty() && is_hypothesis(step.readings.found.front());
}

bool is_premise(const formula_step& step, const formula_step& next) {
  if (step.readings.found.empty() || next.readings.found.empty()) return false;
  const expression& joined = *next.readings.found.front().statement;
  return (joined.kind == form::implication || joined.kind == form::equivalence) &&
         to_text(*joined.arguments[0]) == to_text(*step.readings.found.front().statement);
}

display_reading read_display(const std::vector<atom>& atoms, const std::set<std::string>& names,
                             const std::vector<declaration_item>& given,
                             const section_context& context) {
  display_reading made;
  made.given = names_of(given);
  std::optional<formula> best;
  const auto below = [&](trusted_sources from, const std::set<std::string>& left_out) {
    std::vector<declaration_item> items = given;
    const auto more = context.declarations(names, left_out, from);
    items.insert(items.end(), more.begin(), more.end());
    return items;
  };
  const std::set<std::string> introduced = context.introduced(names);
  const auto read_below = [&](const std::vector<declaration_item>& items) {
    return read_formula(atoms, items, introduced);
  };
  std::set<std::size_t> hopeless;  // where steps that fit below nothing begin
  const auto settled = [&] {
    return std::all_of(best->steps.begin(), best->steps.end(), [&](const formula_step& step) {
      return !misfits(step) || step.label || hopeless.count(step.where.begin) > 0;
    });
  };
  const auto attempt = [&](formula read, std::set<std::string> without = {}) {
    if (unread_steps(read) >= unread_steps(*best)) return;
    best = std::move(read);
    made.reshaped = std::move(without);
  };
  const std::vector<declaration_item> all = below(trusted_sources::all, made.given);
  const auto said = below(trusted_sources::said, made.given);
  std::set<std::string> through = names;  // definitions
  through.merge(names_of(all));
  made.said = names_of(context.declarations(through, made.given, trusted_sources::said));
  made.said.merge(names_of(given));
  best = read_below(all);
  const bool clash = std::any_of(best->steps.begin(), best->steps.end(),
                                 [&](const auto& step) { return is_clash(step, made); });
  if (!clash && !settled()) {
    formula bare = read_below(given);
    for (const formula_step& step : bare.steps)
      if (misfits(step)) hopeless.insert(step.where.begin);
    attempt(read_below(without_others(all, names)));
    for (const std::string& name : context.by_age(names)) {
      if (settled()) break;
      std::set<std::string> left_out = made.given;
      if (left_out.insert(name).second)
        attempt(read_below(below(trusted_sources::all, left_out)), {name});
    }
    for (const std::string& name : context.by_age(through)) {  // of its definitions
      if (settled()) break;
      std::set<std::string> left_out = made.given;
      if (names.count(name) == 0 && left_out.insert(name).second)
        attempt(read_below(without_others(below(trusted_sources::all, left_out), names)));
    }
    if (!settled()) attempt(read_below(below(trusted_sources::said_and_defined, made.given)));
    if (!settled()) attempt(read_below(said));
    if (!settled()) attempt(std::move(bare), said_shapes(names_spelled_in(atoms), context));
  }
  const bool mislabelled =
      std::any_of(best->steps.begin(), best->steps.end(),
                  [](const formula_step& step) { return step.label && misfits(step); });
  if (mislabelled || !made.reshaped.empty())
    for (const formula_step& step : read_below(said).steps) {
      if (!misfits(step) || !step.readings.problem) continue;
      if (step.label)
        made.mislabelled.insert(step.where.begin);
      else
        made.clashes.emplace(step.where.begin, *step.readings.problem);
    }
  if (const auto earlier = with_earlier_meanings(all, context)) {
    formula more = read_below(*earlier);
    for (formula_step& step : more.steps)
      for (proposition& each : step.readings.found)
        each.remarks.push_back("read with what a name meant before it was defined anew");
    add_readings(*best, more, false);
  }
  std::vector<declaration_item> before = all;
  for (const auto from : {trusted_sources::with_equations, trusted_sources::with_suppositions}) {
    auto more = below(from, made.given);
    for (const formula_definition& own : best->defines) {
      const auto itself = [&](const auto& item) { return defined_name(item) == own.name; };
      more.erase(std::remove_if(more.begin(), more.end(), itself), more.end());
    }
    if (!declare_alike(more, before)) add_readings(*best, read_below(more), true);
    before = std::move(more);
  }
  made.read = std::move(*best);
  return made;
}

}  // namespace proofread::identities
