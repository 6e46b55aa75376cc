// SPDX-License-Identifier: MIT
#include "properties/mutation/mutant.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/mutation/hypotheses.hpp"
#include "properties/mutation/instance.hpp"
#include "properties/mutation/trees.hpp"
#include "properties/mutation/trial.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

using identities::declaration;
using identities::expression_ptr;
using identities::proposition;
using identities::role;

namespace {

/// Names the side of the equation that a node stands in, or, in other statements, the node.
std::string part_at(const site& at, const std::vector<std::size_t>& path) {
  using identities::comparison;
  const bool of_an_equation = !at.above.empty() && !at.above[0]->relations.empty() &&
                              at.above[0]->relations[0] == comparison::equal;
  const std::size_t depth = of_an_equation ? 1 : path.size();
  if (path.empty()) return whole_statement;
  std::string part;
  for (std::size_t k = 0; k < depth; ++k) part += "/" + std::to_string(path[k]);
  return part;
}

constexpr std::int64_t most_work_of_repairs = 100'000'000;

class collector {
 public:
  collector(const proposition& problem, purpose why)
      : problem_(problem), why_(why), until_(most_work_of_repairs) {
    const std::string itself = identities::typed_line(problem);
    work_of_one_ = work_of_printing(itself.size());
    seen_.insert(itself);
  }

  std::vector<mutant> run() {
    visit(problem_.statement, "", [this](expression_ptr root) {
      proposition changed = problem_;
      changed.statement = std::move(root);
      return changed;
    });
    for (std::size_t slot = 0; slot < problem_.symbols.size(); ++slot) {
      if (!is_definition(slot)) continue;
      const declaration& owner = problem_.symbols[slot];
      visit(owner.value, " in " + owner.name, [this, slot](expression_ptr root) {
        proposition changed = problem_;
        changed.symbols[slot].value = std::move(root);
        return changed;
      });
    }
    for (std::size_t k = 0; why_ == purpose::repair && k < problem_.hypotheses.size(); ++k) {
      in_hypothesis_ = true;
      visit(problem_.hypotheses[k], " in " + identities::to_text(*problem_.hypotheses[k]),
            [this, k](expression_ptr root) {
              proposition changed = problem_;
              changed.hypotheses[k] = std::move(root);
              return changed;
            });
    }
    return std::move(found_);
  }

 private:
  using rebuild = std::function<proposition(expression_ptr)>;

  /// Functions that are used at several shapes stand in the proposition once for each, and a change
  /// of one alone could not be written.
  bool is_definition(std::size_t slot) const {
    const declaration& owner = problem_.symbols[slot];
    if (owner.what == role::definition) return true;
    return owner.what == role::defined_function &&
           std::count_if(problem_.symbols.begin(), problem_.symbols.end(),
                         [&](const declaration& other) { return other.name == owner.name; }) == 1;
  }

  void visit(const expression_ptr& root, const std::string& where, const rebuild& put) {
    each_site(problem_, root, [&](const site& at, const std::vector<std::size_t>& path) {
      for (const named_operator& each : mutation_operators()) {
        if (!may_say_something(each.what, at)) continue;
        offer give;
        give.replace = [&](const std::string& what, expression_ptr node, std::string before,
                           std::string after) {
          if (why_ == purpose::repair && until_.passed()) return;
          count_work(work_of_one_);
          if (why_ == purpose::control && is_instance(at, *node)) return;
          if (before.empty()) before = identities::to_text(*at.node);
          if (after.empty()) after = identities::to_text(*node);
          const std::string change = what + where + ": " + before + " -> " + after;
          mutant made{each.name,
                      change,
                      before,
                      after,
                      where,
                      part_at(at, path) + where,
                      in_hypothesis_,
                      at.node->kind == identities::form::multiply,
                      {},
                      identities::diagnostic{}};
          add(std::move(made), put(replaced(root, path, node)));
        };
        each.what.apply(at, give);
      }
    });
  }

  /// Where a shape is the statement, or a definition reached from such a statement, only what can
  /// change shapes is a change.
  bool may_say_something(const mutation_operator& what, const site& at) const {
    if (why_ == purpose::repair) return !in_hypothesis_ || what.mends_hypotheses;
    if (!what.makes_controls) return false;
    if (problem_.statement->kind != identities::form::has_shape || what.changes_shapes) return true;
    return at.node == problem_.statement;
  }

  void add(mutant made, const proposition& changed) {
    if (is_tautology(*changed.statement)) return;
    made.text = identities::typed_line(changed);
    if (!seen_.insert(made.text).second) return;
    const int count = ++changes_[made.change];
    if (count > 1) made.change += " (" + std::to_string(count) + ")";
    if (why_ == purpose::control) made.content = identities::read_one_liner(made.text);
    found_.push_back(std::move(made));
  }

  const proposition& problem_;
  purpose why_;
  work_limit until_;  ///< controls are all made
  std::int64_t work_of_one_ = 0;
  bool in_hypothesis_ = false;
  std::set<std::string> seen_;
  std::map<std::string, int> changes_;
  std::vector<mutant> found_;
};

}  // namespace

std::vector<mutant> mutants_of(const proposition& problem, purpose why) {
  return collector(problem, why).run();
}

bool says_the_same(const mutant& made, const proposition& problem, const check_options& options) {
  const auto equation = identities::read_one_liner(identities::typed_line(
      identities::signature(problem), "(" + made.before + ") = (" + made.after + ")"));
  if (!equation || !names_are_known(*equation, problem)) return false;
  return passes(try_mutant(*equation, options).result);
}

}  // namespace proofread::properties
