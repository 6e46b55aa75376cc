// SPDX-License-Identifier: MIT
#include "identities/context/trusted_sources.hpp"

#include <algorithm>
#include <utility>

#include "identities/context/items.hpp"
#include "identities/context/section_context.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {

namespace {

using sort = declaration_item::sort;

}  // namespace

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
  std::set<std::string> former;  // names that former definitions speak of
  const auto add = [&](const std::string& name, bool asked_for) {
    const auto found = by_name_.find(name);
    if (!seen.insert(name).second || given.count(name) > 0 || found == by_name_.end()) return;
    const entry& known = found->second;
    const bool in_force = known.definition && (!known.former || former.count(name) > 0 ||
                                               (names.count(name) > 0 && is_meant(name, names)));
    const bool described =
        known.shape && known.shape->kind == sort::function && defined && in_force;  // by its values
    const bool shape = known.shape && !described && (known.said || from <= trusted_sources::all);
    if (shape) {
      declaration_item item = *known.shape;
      for (const told_word& each : known.words) {
        const bool claimed = in_force && each.how == word_hold::stated;
        if (!claimed && fits(item, each.what.name) && !has(item.words, each.what.name))
          item.words.push_back(each.what);
      }
      for (const expression_ptr& size : {item.rows, item.cols}) sizes.merge(visit(size));
      shapes.push_back(std::move(item));
    }
    const bool svd = known.equation && known.equation->kind == sort::svd;
    const bool equation =
        asked_for && (svd ? from <= trusted_sources::all : !in_force && with_equations);
    const std::optional<declaration_item>& meaning = equation ? known.equation : known.definition;
    if (meaning && defined && (equation || in_force)) {
      if (equation && svd) factors.insert(meaning->names.begin(), meaning->names.end());
      const std::set<std::string> inside = visit(meaning->value);
      if (!equation && known.former) former.insert(inside.begin(), inside.end());
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
  if (defined)
    for (const std::string& name : objectives_) {
      const entry& known = by_name_.at(name);
      if (known.former && !is_optimised(name, names)) continue;
      if (known.former) former.insert(name);
      waiting.push_back(name);
    }
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
    made.insert(made.end(), found->second.words.begin(), found->second.words.end());
  }
  return made;
}

}  // namespace proofread::identities
