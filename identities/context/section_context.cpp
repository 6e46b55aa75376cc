// SPDX-License-Identifier: MIT
#include "identities/context/section_context.hpp"

#include <algorithm>
#include <utility>

#include "identities/context/items.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

using sort = declaration_item::sort;

/// So many objectives are kept at hand for an optimum that does not name its own.
constexpr std::size_t kept_objectives = 2;

}  // namespace

void section_context::enter(std::size_t level) {
  for (auto& [name, known] : by_name_) {
    if (known.definition && known.definition_level >= level) known.definition.reset();
    if (known.equation && known.equation_level >= level) known.equation.reset();
    if (known.shape && !known.said && known.shape_level >= level) known.shape.reset();
    const bool of_sizes =
        !known.bounds.empty() && known.bounds[0].value->arguments[1]->kind == form::symbol;
    if (of_sizes && known.bounds_level >= level) known.bounds.clear();
  }
  objectives_.erase(
      std::remove_if(objectives_.begin(), objectives_.end(),
                     [&](const std::string& name) { return !by_name_.at(name).definition; }),
      objectives_.end());
  variables_.clear();
  parameters_.clear();
  for (const auto& [name, known] : by_name_)
    if (known.definition) note_names_of(*known.definition);
  while (!suppositions_.empty() && suppositions_.back().first >= level && level > 0)
    suppositions_.pop_back();
  level_ = level;
}

void section_context::suppose(declaration_item item) {
  suppositions_.emplace_back(level_, std::move(item));
}

void section_context::note_names_of(const declaration_item& definition) {
  collect_names(definition.value, variables_);
  parameters_.insert(definition.parameters.begin(), definition.parameters.end());
}

void section_context::shaped(const declaration_item& item, bool said) {
  for (std::size_t k = 0; k < item.names.size(); ++k) {
    entry& known = by_name_[item.names[k]];
    declaration_item own = item;
    own.names = {item.names[k]};
    own.places = {k < item.places.size() ? item.places[k] : item.where};
    known.shape = std::move(own);
    known.said = said;
    known.shape_level = level_;
  }
}

void section_context::tell(const told& what) { tell(what, false); }
void section_context::tell_later(const told& what) { tell(what, true); }

void section_context::tell(const told& what, bool only_new) {
  for (const declaration_item& item : what.items) {
    if (item.kind == sort::relation) {
      entry& known = by_name_[item.value->arguments[0]->name];
      const bool number = item.value->arguments[1]->kind == form::number;
      if (only_new && (!known.bounds.empty() || known.shape)) continue;
      known.bounds = {item};
      known.bounds_level = level_;
      if (!number) {  // n >= d says nothing more of d <= n
        const auto other = by_name_.find(item.value->arguments[1]->name);
        if (other != by_name_.end()) other->second.bounds.clear();
      }
      if (number && known.shape && known.shape->rows) known.shape.reset();  // a new thing
      continue;
    }
    const auto before = by_name_.find(item.names[0]);
    const bool known = before != by_name_.end() && before->second.shape && before->second.said;
    if (only_new && known) continue;
    if (!only_new && before != by_name_.end() && before->second.in_passing)
      end_definitions(item.names[0]);
    // A new shape is of a new thing: what was said of the old one is said of that. So is a function
    // that is announced again.
    if (known && !same_shape(*before->second.shape, item)) {
      before->second.words.clear();
      end_definitions(item.names[0]);
    }
    if (item.kind == sort::function && before != by_name_.end()) before->second.definition.reset();
    shaped(item, true);
  }
  for (const declaration_item& item : what.equations) {
    entry& known = by_name_[item.kind == sort::svd ? item.value->name : item.names[0]];
    if (only_new && known.equation) continue;
    known.equation = item;
    known.equation_level = level_;
  }
  for (const told_word& each : what.words) {
    std::vector<word>& words = by_name_[each.name].words;
    if (!has(words, each.what.name)) words.push_back(each.what);
  }
}

/// Of the name, and of all that use it.
void section_context::end_definitions(const std::string& name) {
  by_name_[name].definition.reset();
  for (auto& [user, known] : by_name_) {
    if (!known.definition) continue;
    std::set<std::string> inside;
    collect_names(known.definition->value, inside);
    if (inside.count(name) > 0) end_definitions(user);
  }
}

void section_context::define(const declaration_item& item, bool number, bool in_passing) {
  const std::string& name = item.names[0];
  std::set<std::string> inside;
  collect_names(item.value, inside);
  for (std::vector<std::string> waiting(inside.begin(), inside.end()); !waiting.empty();) {
    const auto used = by_name_.find(waiting.back());
    waiting.pop_back();
    if (used == by_name_.end() || !used->second.definition) continue;
    std::set<std::string> below;
    collect_names(used->second.definition->value, below);
    for (const std::string& each : below)
      if (inside.insert(each).second) waiting.push_back(each);
  }
  if (inside.count(name) > 0 || variables_.count(name) > 0) return;
  variables_.merge(inside);
  note_names_of(item);
  entry& known = by_name_[name];
  known.definition = item;
  known.in_passing = in_passing;
  known.definition_level = level_;
  objectives_.erase(std::remove(objectives_.begin(), objectives_.end(), name), objectives_.end());
  if (number) objectives_.push_front(name);
  if (objectives_.size() > kept_objectives) objectives_.pop_back();
}

void section_context::infer(const std::vector<declaration_item>& items) {
  for (const declaration_item& item : items) {
    if (item.kind != sort::variables || item.names.empty()) continue;
    if (parameters_.count(item.names[0]) > 0) continue;
    const auto known = by_name_.find(item.names[0]);
    if (known != by_name_.end() && known->second.shape) continue;
    declaration_item bare = item;
    bare.words.clear();
    shaped(bare, false);
  }
}

const declaration_item* section_context::said_shape(const std::string& name) const {
  const auto found = by_name_.find(name);
  const bool said = found != by_name_.end() && found->second.shape && found->second.said;
  return said ? &*found->second.shape : nullptr;
}

bool section_context::is_defined(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found != by_name_.end() && found->second.definition;
}

std::vector<std::string> section_context::by_age(const std::set<std::string>& names) const {
  std::vector<std::pair<std::size_t, std::string>> known;
  for (const std::string& name : names) {
    const auto found = by_name_.find(name);
    if (found != by_name_.end() && found->second.shape)
      known.emplace_back(found->second.shape->where.begin, name);
  }
  std::sort(known.begin(), known.end());
  std::vector<std::string> sorted;
  for (auto& [age, name] : known) sorted.push_back(std::move(name));
  return sorted;
}

std::vector<declaration_item> section_context::declarations(const std::set<std::string>& names,
                                                            const std::set<std::string>& given,
                                                            trusted_sources from) const {
  if (from == trusted_sources::nothing) return {};
  std::set<std::string> seen, sizes, factors;  // factors of an svd have its shapes
  std::vector<std::string> waiting(names.begin(), names.end());
  const bool defined = from != trusted_sources::said;
  const bool with_equations = from <= trusted_sources::with_equations;
  std::vector<declaration_item> shapes, bounds, definitions;
  const auto visit = [&](const expression_ptr& tree) {
    std::set<std::string> inside;
    collect_names(tree, inside);
    waiting.insert(waiting.end(), inside.begin(), inside.end());
    return inside;
  };
  const auto add = [&](const std::string& name, bool asked_for) {
    const auto found = by_name_.find(name);
    if (!seen.insert(name).second || given.count(name) > 0 || found == by_name_.end()) return;
    const entry& known = found->second;
    const bool described = known.shape && known.shape->kind == sort::function && defined &&
                           known.definition;  // by its values
    const bool shape = known.shape && !described && (known.said || from <= trusted_sources::all);
    if (shape) {
      declaration_item item = *known.shape;
      for (const word& each : known.words)
        if (fits(item, each.name) && !has(item.words, each.name)) item.words.push_back(each);
      for (const expression_ptr& size : {item.rows, item.cols}) sizes.merge(visit(size));
      shapes.push_back(std::move(item));
    }
    const bool svd = known.equation && known.equation->kind == sort::svd;
    const bool equation =
        asked_for && (svd ? from <= trusted_sources::all : !known.definition && with_equations);
    const std::optional<declaration_item>& meaning = equation ? known.equation : known.definition;
    if (meaning && defined) {
      if (equation && svd) factors.insert(meaning->names.begin(), meaning->names.end());
      visit(meaning->value);
      declaration_item item = *meaning;
      if (shape && item.kind == sort::let_value) {  // what has a shape is defined by an equation
        item.kind = sort::relation;
        item.value = relate(make(form::symbol, {}, name), comparison::equal, item.value);
        item.names.clear();
        item.places.clear();
      }
      definitions.push_back(std::move(item));
    }
    bounds.insert(bounds.end(), known.bounds.begin(), known.bounds.end());
  };
  std::vector<declaration_item> supposed;
  for (const auto& [level, item] : suppositions_) {
    std::set<std::string> inside;
    collect_names(item.value, inside);
    const auto asked = [&](const std::string& name) { return names.count(name) > 0; };
    if (from != trusted_sources::with_suppositions ||
        std::none_of(inside.begin(), inside.end(), asked))
      continue;
    waiting.insert(waiting.end(), inside.begin(), inside.end());
    supposed.push_back(item);
  }
  const auto add_waiting = [&](bool asked_for) {
    while (!waiting.empty()) {
      const std::string name = std::move(waiting.back());
      waiting.pop_back();
      add(name, asked_for);
    }
  };
  add_waiting(true);
  if (defined) waiting.assign(objectives_.begin(), objectives_.end());
  add_waiting(false);
  std::set<std::string> vectors;
  std::vector<declaration_item> made;
  for (declaration_item& item : shapes) {
    if (sizes.count(item.names[0]) + factors.count(item.names[0]) > 0) continue;
    if (item.rows) vectors.insert(item.names[0]);
    made.push_back(std::move(item));
  }
  for (declaration_item& item : bounds) {
    const expression& left = *item.value->arguments[0];
    const expression& right = *item.value->arguments[1];
    const bool number = right.kind == form::number && vectors.count(left.name) == 0;
    const bool of_sizes = sizes.count(left.name) > 0 && sizes.count(right.name) > 0;
    if (of_sizes || (number && sizes.count(left.name) == 0)) made.push_back(std::move(item));
  }
  add_in_order(std::move(definitions), made);
  made.insert(made.end(), supposed.begin(), supposed.end());
  return made;
}

std::vector<told_word> section_context::words(const std::set<std::string>& names) const {
  std::vector<told_word> made;
  for (const std::string& name : names) {
    const auto found = by_name_.find(name);
    if (found == by_name_.end() || (found->second.shape && found->second.said)) continue;
    for (const word& each : found->second.words) made.push_back({name, each});
  }
  return made;
}

}  // namespace proofread::identities
