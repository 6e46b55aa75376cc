// SPDX-License-Identifier: MIT
#include "identities/names/bound_names.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "identities/expression/bound_symbol.hpp"

namespace proofread::identities {
namespace {

/// What a name means: the value of a definition, the body of a function, the X of an svd.
const expression* meaning_of(int slot, const scope& names) {
  return names.at(slot).what.value.get();
}

class free_names {
 public:
  explicit free_names(const scope& names) : names_(names) {}

  /// A definition is entered once; inside a binder again, where less of it is free.
  void collect(const expression& node, std::set<int>& entered) {
    if (node.slot >= 0 && std::find(bound_.begin(), bound_.end(), node.slot) == bound_.end()) {
      found.insert(node.slot);
      const expression* const meaning = meaning_of(node.slot, names_);
      if (meaning && entered.insert(node.slot).second) collect(*meaning, entered);
    }
    const expression* const symbol = bound_symbol(node);
    for (std::size_t k = 0; k < node.arguments.size(); ++k) {
      if (!symbol || !is_in_scope(node, k)) {
        collect(*node.arguments[k], entered);
        continue;
      }
      bound_.push_back(symbol->slot);
      std::set<int> inside = entered;
      collect(*node.arguments[k], inside);
      bound_.pop_back();
    }
  }

  std::set<int> found;

 private:
  const scope& names_;
  std::vector<int> bound_;
};

/// Which slots are replaced, and the copies of definitions made for that.
struct renaming {
  std::map<int, int> slots;
  std::map<int, int> definitions;
};

class separation {
 public:
  separation(inference& in, const expression& statement) : in_(in), statement_(&statement) {
    outside_ = free_slots(statement, in.names);
    for (const typed& hypothesis : in.hypotheses) {
      const std::set<int> needed = free_slots(*hypothesis, in.names);
      outside_.insert(needed.begin(), needed.end());
    }
  }

  typed rewritten(const typed& tree) {
    renaming none;
    return std::const_pointer_cast<expression>(rewritten(expression_ptr(tree), none));
  }

  /// A declared name that stands for nothing outside its binders has no value of its own.
  void bind_names_without_outside() {
    std::set<int> bound;
    const auto note = [&](const expression& tree) {
      walk(tree, [&](const expression& node) {
        if (binds_over_set(node.kind)) bound.insert(bound_symbol(node)->slot);
      });
    };
    note(*statement_);
    for (const typed& hypothesis : in_.hypotheses) note(*hypothesis);
    for (int slot = 0; slot < in_.names.count(); ++slot) {
      if (const auto& value = in_.names.at(slot).what.value) note(*value);
    }
    for (const int slot : bound) {
      role& what = in_.names.at(slot).what.what;
      if (what == role::variable && outside_.count(slot) == 0) what = role::bound;
    }
  }

  void rewrite_definitions() {
    const int count = in_.names.count();
    for (int slot = 0; slot < count; ++slot) {
      renaming none;
      const expression_ptr value = in_.names.at(slot).what.value;
      if (value) in_.names.at(slot).what.value = rewritten(value, none);
    }
  }

 private:
  bool separates(const expression& node) const {
    const int slot = bound_symbol(node)->slot;
    const role what = in_.names.at(slot).what.what;
    if (node.kind == form::sum_over || what == role::bound) return false;
    return what == role::definition || (node.kind != form::limit && outside_.count(slot) > 0);
  }

  /// Does it speak of this name and of no other value?
  bool speaks_alone_of(int slot, const expression& statement) const {
    const std::set<int> needed = free_slots(statement, in_.names);
    return needed.count(slot) > 0 && std::all_of(needed.begin(), needed.end(), [&](int each) {
             const role what = in_.names.at(each).what.what;
             return each == slot || what == role::size || what == role::index;
           });
  }

  /// argmin(f, w) becomes argmin(f, w : c), c all that the hypotheses say of w alone.
  void constrain(expression& minimum, int slot, renaming& inside) {
    if (in_.names.at(slot).what.what != role::variable) return;
    const std::vector<typed> all = in_.hypotheses;
    for (const typed& each : all) {
      if (!speaks_alone_of(slot, *each)) continue;
      expression_ptr condition = rewritten(expression_ptr(each), inside);
      if (minimum.arguments.size() < 3) {
        minimum.arguments.push_back(std::move(condition));
      } else {
        expression_ptr& known = minimum.arguments[2];
        known = make(form::conjunction, {known, std::move(condition)}, {}, 0, known->where);
      }
    }
  }

  void remark(const expression& node) {
    const expression& symbol = *bound_symbol(node);
    const bool minimum = node.kind == form::argmin || node.kind == form::argmax;
    const bool elsewhere =
        std::any_of(in_.hypotheses.begin(), in_.hypotheses.end(), [&](const typed& each) {
          const bool speaks = free_slots(*each, in_.names).count(symbol.slot) > 0;
          return speaks && !(minimum && speaks_alone_of(symbol.slot, *each));
        });
    if (!elsewhere) return;
    in_.remark("the hypotheses speak of the " + symbol.name + " outside, not of the bound one");
  }

  /// A name with what is declared of another, and nothing else.
  int with_declaration_of(int slot) {
    entry made = in_.names.at(slot);
    if (made.what.what == role::definition) made.what.words = made.declared_words;
    made.what.what = role::bound;
    made.what.value = nullptr;
    made.numbers = arithmetic::other;
    made.size = std::nullopt;
    made.extent = std::nullopt;
    return in_.names.add(std::move(made));
  }

  int image(int slot, renaming& inside) {
    if (slot < 0 || inside.slots.empty()) return slot;
    for (const auto* const known : {&inside.slots, &inside.definitions}) {
      if (const auto found = known->find(slot); found != known->end()) return found->second;
    }
    const role what = in_.names.at(slot).what.what;
    const expression_ptr value = in_.names.at(slot).what.value;
    if (!value || (what != role::definition && what != role::defined_function)) return slot;
    const std::set<int> needed = free_slots(*value, in_.names);
    if (std::none_of(inside.slots.begin(), inside.slots.end(),
                     [&](const auto& each) { return needed.count(each.first) > 0; })) {
      return slot;
    }
    entry made = in_.names.at(slot);
    made.what.value = rewritten(value, inside);
    return inside.definitions[slot] = in_.names.add(std::move(made));
  }

  expression_ptr rewritten(const expression_ptr& node, renaming& inside) {
    renaming own;
    const bool separate = bound_symbol(*node) && separates(*node);
    if (separate) {
      remark(*node);
      own.slots = inside.slots;
      own.slots[bound_symbol(*node)->slot] = with_declaration_of(bound_symbol(*node)->slot);
    }
    auto made = std::make_shared<expression>(*node);
    made->slot = image(node->slot, inside);
    bool changed = made->slot != node->slot;
    for (std::size_t k = 0; k < node->arguments.size(); ++k) {
      renaming& here = separate && is_in_scope(*node, k) ? own : inside;
      made->arguments[k] = rewritten(node->arguments[k], here);
      changed = changed || made->arguments[k] != node->arguments[k];
    }
    if (separate && (node->kind == form::argmin || node->kind == form::argmax)) {
      const std::size_t before = made->arguments.size();
      constrain(*made, bound_symbol(*node)->slot, own);
      changed = changed || made->arguments.size() > before;
    }
    return changed ? expression_ptr(std::move(made)) : node;
  }

  inference& in_;
  const expression* statement_;
  std::set<int> outside_;  ///< free in a hypothesis or in the statement
};

}  // namespace

std::set<int> free_slots(const expression& node, const scope& names) {
  free_names all(names);
  std::set<int> entered;
  all.collect(node, entered);
  return std::move(all.found);
}

typed separate_bound_names(inference& in, const typed& statement) {
  separation names(in, *statement);
  names.bind_names_without_outside();
  names.rewrite_definitions();
  for (typed& hypothesis : in.hypotheses) hypothesis = names.rewritten(hypothesis);
  return names.rewritten(statement);
}

}  // namespace proofread::identities
