// SPDX-License-Identifier: MIT
#include "identities/elaboration/closing.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/elaboration/size_tree.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

class closing {
 public:
  explicit closing(inference& inferred) : from_(inferred) {}

  proposition close(const typed& statement, bool all_hypotheses);

 private:
  void use(const expression& node);
  void use(const shape& type);
  void use(const size_expression& size);
  void use_slot(int slot);
  void follow();
  void use_parts_of(int slot);
  void use_siblings(int slot);
  bool connected(const expression& hypothesis);
  void keep_hypotheses();
  bool keep_names();
  bool constrains_sizes(const declaration& what) const;
  bool shares_sizes(const expression& node) const;
  bool is_used(const size_expression& size) const;
  bool uses_all(const expression& node) const;
  expression_ptr copy(const expression& node);
  expression_ptr bare_ones(const expression& node);
  declaration copy_declaration(int slot);
  expression_ptr tree_of(const size_expression& size);

  inference& from_;
  std::set<int> used_;
  std::vector<int> open_;
  std::map<std::string, int> size_slots_;
  std::map<int, int> position_;
  std::vector<bool> kept_;
  bool all_ = false;              ///< every hypothesis is kept
  bool speaks_of_sizes_ = false;  ///< the statement has sizes and no values
};

void closing::use(const size_expression& size) {
  for (const auto& [names, coefficient] : from_.sizes.legible(size).terms) {
    for (const std::string& name : names) {
      const auto found = size_slots_.find(name);
      if (found != size_slots_.end()) {
        use_slot(found->second);
        continue;
      }
      entry item;
      item.what.name = name;
      item.what.what = role::size;
      item.what.type = scalar_shape();
      item.numbers = arithmetic::integer;
      item.size = size_expression::name(name);
      size_slots_[name] = from_.names.declare(std::move(item));
      use_slot(size_slots_[name]);
    }
  }
}

void closing::use(const shape& type) {
  use(type.rows);
  use(type.cols);
}

void closing::use(const expression& node) {
  walk(node, [this](const expression& each) {
    if (!is_statement(each) && each.kind != form::range) use(each.type);
    if (each.slot >= 0) use_slot(each.slot);
  });
}

void closing::use_slot(int slot) {
  if (used_.insert(slot).second) open_.push_back(slot);
}

/// What used names need is used, too.
void closing::follow() {
  while (!open_.empty()) {
    const int slot = open_.back();
    open_.pop_back();
    use_parts_of(slot);
  }
}

void closing::use_parts_of(int slot) {
  const entry item = from_.names.at(slot);
  use(item.what.type);
  if (item.what.what == role::function) use(item.what.domain);
  if (item.extent) use(*item.extent);
  if (item.what.value) use(*item.what.value);
  for (const word& w : item.what.words) {
    if (w.argument) use(*w.argument);
  }
  for (const auto& end : item.what.bounds) use(*end);
  for (const int parameter : item.what.parameters) use_slot(parameter);
  if (is_svd_factor(item.what.what)) use_siblings(slot);
}

/// The factors of an svd stay together.
void closing::use_siblings(int slot) {
  const int source = from_.names.at(slot).what.value->slot;
  for (int other = 0; other < from_.names.count(); ++other) {
    const declaration& what = from_.names.at(other).what;
    if (is_svd_factor(what.what) && what.value->slot == source) use_slot(other);
  }
}

/// A hypothesis belongs to a statement that uses one of its values, or one of its sizes when one of
/// both speaks of sizes alone.
bool closing::connected(const expression& hypothesis) {
  if (all_ || (speaks_of_sizes_ && shares_sizes(hypothesis))) return true;
  bool touches = false;
  bool has_values = false;
  bool has_names = false;
  walk(hypothesis, [&](const expression& node) {
    if (node.slot < 0) return;
    const declaration& what = from_.names.at(node.slot).what;
    const bool value = what.what != role::size && what.what != role::index;
    if (value && !has_values) touches = false;
    if (value || !has_values) touches = touches || used_.count(node.slot) > 0;
    has_values = has_values || value;
    has_names = true;
  });
  return touches || !has_names;
}

bool closing::is_used(const size_expression& size) const {
  const auto& terms = from_.sizes.legible(size).terms;
  return std::all_of(terms.begin(), terms.end(), [&](const auto& term) {
    return std::all_of(term.first.begin(), term.first.end(), [&](const std::string& name) {
      const auto found = size_slots_.find(name);
      return found != size_slots_.end() && used_.count(found->second) > 0;
    });
  });
}

/// A value of the hypothesis has a size that is used.
bool closing::shares_sizes(const expression& node) const {
  if (node.slot >= 0) {
    const shape& type = from_.names.at(node.slot).what.type;
    for (const size_expression* each : {&type.rows, &type.cols}) {
      if (!each->as_constant() && is_used(*each)) return true;
    }
  }
  return std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return shares_sizes(*part); });
}

/// The words of a name that is not used may still ask something of the sizes that are: full column
/// rank that n >= d, skew and invertible together that n is even.
bool closing::constrains_sizes(const declaration& what) const {
  if (what.words.empty()) return false;
  const bool rows = is_used(what.type.rows), cols = is_used(what.type.cols);
  const bool fixed = what.type.rows.as_constant() && what.type.cols.as_constant();
  if (what.words.size() > 1) return (rows || cols) && !fixed;
  const word& only = what.words.front();
  if (only.name == "full column rank" || only.name == "full row rank") {
    return rows && cols && !(what.type.rows == what.type.cols);
  }
  return only.argument && (rows || cols) && uses_all(*only.argument);
}

bool closing::uses_all(const expression& node) const {
  return (node.slot < 0 || used_.count(node.slot) > 0) &&
         std::all_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return uses_all(*part); });
}

/// True if a name was added that is there for the sake of what it asks of sizes.
bool closing::keep_names() {
  const std::size_t before = used_.size();
  for (int slot = 0; slot < from_.names.count(); ++slot) {
    const declaration& what = from_.names.at(slot).what;
    if (used_.count(slot) > 0) continue;
    if (what.what == role::index && all_) use_slot(slot);
    if (what.what != role::variable) continue;
    if (all_ ? !what.words.empty() : speaks_of_sizes_ && constrains_sizes(what)) use_slot(slot);
  }
  follow();
  return used_.size() > before;
}

void closing::keep_hypotheses() {
  kept_.assign(from_.hypotheses.size(), false);
  for (bool changed = true; changed;) {
    changed = keep_names();
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i] || !connected(*from_.hypotheses[i])) continue;
      kept_[i] = changed = true;
      use(*from_.hypotheses[i]);
      follow();
    }
  }
}

/// ones() takes its sizes from where it stands, and is the number 1 where that is one; its sum is
/// the number of its entries.
expression_ptr closing::bare_ones(const expression& node) {
  const bool total = calls(node, builtin::sum) && !node.arguments.empty() &&
                     calls(*node.arguments[0], builtin::ones) &&
                     node.arguments[0]->arguments.empty();
  if (!total && !(calls(node, builtin::ones) && node.arguments.empty())) return nullptr;
  const shape type = from_.sizes.legible(total ? node.arguments[0]->type : node.type);
  if (total) return tree_of(type.rows * type.cols);
  if (is_scalar(type)) return scalar_node(form::number, {}, "1");
  auto ones = std::make_shared<expression>(node);
  ones->type = type;
  ones->arguments = {tree_of(type.rows)};
  if (type.cols.as_constant() != 1) ones->arguments.push_back(tree_of(type.cols));
  return ones;
}

expression_ptr closing::copy(const expression& node) {
  if (expression_ptr ones = bare_ones(node)) return ones;
  auto result = std::make_shared<expression>(node);
  result->type = from_.sizes.legible(node.type);
  if (node.slot >= 0) result->slot = position_.at(node.slot);
  for (auto& part : result->arguments) part = copy(*part);
  return result;
}

expression_ptr closing::tree_of(const size_expression& size) {
  return size_tree(size,
                   [this](const std::string& name) { return position_.at(size_slots_.at(name)); });
}

declaration closing::copy_declaration(int slot) {
  const entry& item = from_.names.at(slot);
  declaration result = item.what;
  const bool integer = result.what == role::size || result.what == role::index ||
                       (result.what == role::bound && item.size);
  if (integer) result.name = to_text(*item.size);
  result.type = from_.sizes.legible(result.type);
  result.domain = from_.sizes.legible(result.domain);
  if (result.value) result.value = copy(*result.value);
  for (word& w : result.words) {
    if (w.argument) w.argument = copy(*w.argument);
  }
  for (int& parameter : result.parameters) parameter = position_.at(parameter);
  for (auto& end : result.bounds) end = copy(*end);
  if (item.extent) {
    result.bounds = {scalar_node(form::number, {}, "1"),
                     tree_of(from_.sizes.legible(*item.extent))};
  }
  return result;
}

proposition closing::close(const typed& statement, bool all_hypotheses) {
  all_ = all_hypotheses;
  for (int slot = 0; slot < from_.names.count(); ++slot) {
    const auto& size = from_.names.at(slot).size;
    const role what = from_.names.at(slot).what.what;
    if (size && what != role::definition) size_slots_[to_text(*size)] = slot;
  }
  for (int slot = 0; slot < from_.names.count(); ++slot) {
    const entry& item = from_.names.at(slot);
    if (item.inferred && item.what.what != role::bound) from_.sizes.legible(item.what.type);
  }
  use(*statement);
  follow();
  speaks_of_sizes_ = !used_.empty() && std::all_of(used_.begin(), used_.end(), [&](int slot) {
    const role what = from_.names.at(slot).what.what;
    return what == role::size || what == role::index;
  });
  keep_hypotheses();
  for (const int slot : used_) position_.emplace(slot, static_cast<int>(position_.size()));
  proposition result;
  for (const int slot : used_) result.symbols.push_back(copy_declaration(slot));
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (kept_[i]) result.hypotheses.push_back(copy(*from_.hypotheses[i]));
  }
  result.statement = copy(*statement);
  result.remarks = from_.remarks;
  return result;
}

}  // namespace

proposition close_over(inference& inferred, const typed& statement, bool all_hypotheses) {
  return closing(inferred).close(statement, all_hypotheses);
}

}  // namespace proofread::identities
