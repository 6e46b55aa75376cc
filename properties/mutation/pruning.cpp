// SPDX-License-Identifier: MIT
#include "properties/mutation/pruning.hpp"

#include <map>
#include <set>
#include <utility>

#include "identities/expression/walk.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::expression;
using identities::expression_ptr;
using identities::proposition;
using identities::role;

class pruning {
 public:
  explicit pruning(const proposition& problem) : from_(problem) {
    for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
      const declaration& what = problem.symbols[slot];
      const bool integer =
          what.what == role::size || what.what == role::index || what.what == role::bound;
      if (integer) sizes_[what.name].push_back(static_cast<int>(slot));
    }
  }

  proposition run() {
    use(*from_.statement);
    follow();
    keep_hypotheses();
    for (const int slot : used_) position_.emplace(slot, static_cast<int>(position_.size()));
    proposition result;
    for (const int slot : used_) result.symbols.push_back(copy(at(slot)));
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i]) result.hypotheses.push_back(copy(*from_.hypotheses[i]));
    }
    result.statement = copy(*from_.statement);
    return result;
  }

 private:
  const declaration& at(int slot) const { return from_.symbols[static_cast<std::size_t>(slot)]; }

  void use_slot(int slot) {
    if (used_.insert(slot).second) open_.push_back(slot);
  }

  void use(const identities::size_expression& size) {
    for (const auto& [names, coefficient] : size.terms) {
      for (const std::string& name : names) {
        const auto found = sizes_.find(name);
        if (found == sizes_.end()) continue;
        for (const int slot : found->second) use_slot(slot);
      }
    }
  }

  void use(const identities::shape& type) {
    use(type.rows);
    use(type.cols);
  }

  void use(const expression& node) {
    walk(node, [this](const expression& each) {
      use(each.type);
      if (each.slot >= 0) use_slot(each.slot);
    });
  }

  void follow() {
    while (!open_.empty()) {
      const declaration& what = at(open_.back());
      open_.pop_back();
      use(what.type);
      use(what.domain);
      if (what.value) use(*what.value);
      for (const auto& end : what.bounds) use(*end);
      for (const int parameter : what.parameters) use_slot(parameter);
      for (const identities::word& each : what.words) {
        if (each.argument) use(*each.argument);
      }
      if (is_svd_factor(what.what)) use_siblings(what);
    }
  }

  void use_siblings(const declaration& factor) {
    for (std::size_t slot = 0; slot < from_.symbols.size(); ++slot) {
      const declaration& other = from_.symbols[slot];
      if (is_svd_factor(other.what) && other.value->slot == factor.value->slot) {
        use_slot(static_cast<int>(slot));
      }
    }
  }

  struct mention {
    bool names = false, values = false, used_value = false, used_size = false;
  };

  bool connected(const expression& relation) const {
    mention found;
    walk(relation, [&](const expression& node) {
      if (node.slot < 0) return;
      const role what = at(node.slot).what;
      const bool integer = what == role::size || what == role::index;
      const bool used = used_.count(node.slot) > 0;
      found.names = true;
      found.values |= !integer;
      (integer ? found.used_size : found.used_value) |= used;
    });
    return !found.names || (found.values ? found.used_value : found.used_size);
  }

  void keep_hypotheses() {
    kept_.assign(from_.hypotheses.size(), false);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < kept_.size(); ++i) {
        if (kept_[i] || !connected(*from_.hypotheses[i])) continue;
        kept_[i] = changed = true;
        use(*from_.hypotheses[i]);
        follow();
      }
    }
  }

  expression_ptr copy(const expression& node) const {
    auto result = std::make_shared<expression>(node);
    if (node.slot >= 0) result->slot = position_.at(node.slot);
    for (auto& part : result->arguments) part = copy(*part);
    return result;
  }

  declaration copy(const declaration& from) const {
    declaration result = from;
    if (result.value) result.value = copy(*result.value);
    for (auto& end : result.bounds) end = copy(*end);
    for (int& parameter : result.parameters) parameter = position_.at(parameter);
    for (identities::word& each : result.words) {
      if (each.argument) each.argument = copy(*each.argument);
    }
    return result;
  }

  const proposition& from_;
  std::map<std::string, std::vector<int>> sizes_;
  std::set<int> used_;
  std::vector<int> open_;
  std::map<int, int> position_;
  std::vector<bool> kept_;
};

}  // namespace

proposition pruned(const proposition& problem) { return pruning(problem).run(); }

}  // namespace proofread::properties
