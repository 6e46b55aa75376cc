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
    if (known.definition && known.definition_level >= level) known.former = true;
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
    if (known.defined()) note_names_of(*known.definition);
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
  for (const told_word& each : what.words)
    if (!only_new || each.how != word_hold::conditional) tell(each);
  if (!only_new)
    for (const std::string& name : what.introduced) by_name_[name].introduced = true;
}

/// A word of square matrices that is said of another matrix is of a new thing; of one with
/// orthonormal columns it is an equation.
void section_context::tell(const told_word& each) {
  entry& known = by_name_[each.name];
  if (is_said_matrix(each.name) && subject_of(each.what.name) == word_subject::square &&
      !fits(*known.shape, each.what.name)) {
    if (each.what.name == "orthogonal") {
      const auto columns = parse_declarations(each.name + "'*" + each.name + " = I");
      if (columns) suppose(columns->front());
      return;
    }
    known.shape.reset();
    known.words.clear();
    end_definitions(each.name);
  }
  const bool told =
      std::any_of(known.words.begin(), known.words.end(), [&](const told_word& other) {
        return other.what.name == each.what.name && other.how == each.how;
      });
  if (!told) known.words.push_back(each);
}

void section_context::end_passage() {
  for (auto& [name, known] : by_name_)
    std::erase_if(known.words,
                  [](const told_word& each) { return each.how == word_hold::conditional; });
}

std::set<std::string> section_context::introduced(const std::set<std::string>& names) const {
  std::set<std::string> made;
  for (const std::string& name : names) {
    const auto found = by_name_.find(name);
    if (found != by_name_.end() && (found->second.introduced || !found->second.words.empty()))
      made.insert(name);
  }
  return made;
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
    if (used == by_name_.end() || !used->second.defined()) continue;
    std::set<std::string> below;
    collect_names(used->second.definition->value, below);
    for (const std::string& each : below)
      if (inside.insert(each).second) waiting.push_back(each);
  }
  if (inside.count(name) > 0 || variables_.count(name) > 0) return;
  variables_.merge(inside);
  note_names_of(item);
  entry& known = by_name_[name];
  known.earlier = known.former ? std::nullopt : std::move(known.definition);
  known.definition = item;
  known.former = false;
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

bool section_context::is_said_matrix(const std::string& name) const {
  const declaration_item* const shape = said_shape(name);
  return shape != nullptr && shape->kind == sort::variables && shape->rows && shape->cols;
}

bool section_context::is_defined(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found != by_name_.end() && found->second.defined();
}

const declaration_item* section_context::earlier_meaning(const std::string& name) const {
  const auto found = by_name_.find(name);
  const bool known = found != by_name_.end() && found->second.defined() && found->second.earlier;
  return known ? &*found->second.earlier : nullptr;
}

/// What the definition of a name speaks of, through definitions.
std::set<std::string> section_context::below(const std::string& name) const {
  std::set<std::string> inside;
  for (std::vector<std::string> waiting{name}; !waiting.empty();) {
    const auto found = by_name_.find(waiting.back());
    waiting.pop_back();
    if (found == by_name_.end() || !found->second.definition) continue;
    std::set<std::string> more;
    collect_names(found->second.definition->value, more);
    for (const std::string& each : more)
      if (inside.insert(each).second) waiting.push_back(each);
  }
  return inside;
}

/// A formula with these names speaks of nothing else that is known than the former definition.
bool section_context::is_meant(const std::string& former, const std::set<std::string>& by) const {
  const std::set<std::string> inside = below(former);
  return std::all_of(by.begin(), by.end(), [&](const std::string& name) {
    return name == former || inside.count(name) > 0 ||
           (said_shape(name) == nullptr && !is_defined(name));
  });
}

/// It speaks of the optimum of a former objective: of w_hat and of all that this speaks of but w.
bool section_context::is_optimised(const std::string& former,
                                   const std::set<std::string>& by) const {
  if (!is_meant(former, by)) return false;
  std::string variable;
  for (const std::string& name : below(former)) {
    if (by.count(name) > 0) continue;
    if (!variable.empty()) return false;
    variable = name;
  }
  const std::string marked = variable + "_";
  return !variable.empty() && std::any_of(by.begin(), by.end(), [&](const std::string& name) {
    return name.rfind(marked, 0) == 0;
  });
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

}  // namespace proofread::identities
