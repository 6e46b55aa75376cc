// SPDX-License-Identifier: MIT
#include "properties/mutation/assumption.hpp"

#include <algorithm>
#include <utility>

#include "identities/elaboration/signature.hpp"
#include "identities/expression/functions.hpp"
#include "identities/printing/print.hpp"
#include "properties/verdict/counterexample.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::proposition;
using identities::role;

/// May it be without a value where its arguments have theirs?
bool is_partial(const expression& node) {
  switch (node.kind) {
    case form::divide:
    case form::entry_divide:
    case form::solve:
    case form::power:
    case form::entry_power:
    case form::index:
    case form::blocks:
    case form::differential:
    case form::gradient:
    case form::hessian:
    case form::limit:
    case form::at:
      return true;
    case form::call:
      return identities::facts_of(node).domain != identities::domain::everywhere;
    default:
      return false;
  }
}

/// Expressions of a statement and its definitions that may be without a value, innermost first;
/// none with a name that is bound around it.
class partial_expressions {
 public:
  explicit partial_expressions(const proposition& problem) : problem_(problem) {
    visit(problem.statement);
  }
  std::vector<expression_ptr> found;

 private:
  bool free(const expression& node, std::vector<int> bound) const {
    if (binds(node.kind) && node.arguments.size() > 1) bound.push_back(node.arguments[1]->slot);
    if (node.slot >= 0) {
      const auto& symbol = problem_.symbols[static_cast<std::size_t>(node.slot)];
      const bool inside = std::find(bound.begin(), bound.end(), node.slot) != bound.end();
      if (symbol.what == role::bound && !inside) return false;
    }
    return std::all_of(node.arguments.begin(), node.arguments.end(),
                       [&](const auto& part) { return free(*part, bound); });
  }

  static bool binds(form kind) { return kind == form::limit || kind == form::sum_over; }

  void visit(const expression_ptr& node) {
    if (node->kind == form::argmin || node->kind == form::argmax) return;
    for (const auto& part : node->arguments) visit(part);
    if (node->kind == form::symbol && node->slot >= 0) {
      const auto& symbol = problem_.symbols[static_cast<std::size_t>(node->slot)];
      if (symbol.what == role::definition && symbol.value) visit(symbol.value);
    }
    if (identities::is_statement(*node) || !is_partial(*node) || !free(*node, {})) return;
    const auto twin = [&](const expression_ptr& other) { return same(*other, *node); };
    if (std::none_of(found.begin(), found.end(), twin)) found.push_back(node);
  }

  const proposition& problem_;
};

expression_ptr all_defined(const std::vector<expression_ptr>& values) {
  expression_ptr all;
  for (const auto& value : values) {
    const expression_ptr one = make(form::defined, {value});
    all = all ? make(form::conjunction, {all, one}) : one;
  }
  return all;
}

std::string place_of(const counterexample& at) {
  std::string text;
  for (const auto& [name, value] : at.sizes) {
    text += (text.empty() ? "" : ", ") + name + " = " + std::to_string(value);
  }
  for (const named_matrix& value : at.values) {
    text += (text.empty() ? "" : ", ") + value.name + " = " + to_claim_text(value);
  }
  return text;
}

/// "defined(EXPR)" -> "EXPR".
std::string subject_of(const std::string& failing) {
  const std::string opening = "defined(";
  if (failing.rfind(opening, 0) != 0) return failing;
  return failing.substr(opening.size(), failing.size() - opening.size() - 1);
}

check_options exactly(check_options options) {
  options.levels = {level::exact};
  return options;
}

bool stopped(const check_options& options) { return options.stop && options.stop->load(); }

bool holds(const finding& found) { return passes(found.result); }

/// Support is no proof: points that tell nothing may be those where the hypothesis is needed.
std::string left_open(const finding& found) {
  if (found.result != verdict::supported || found.levels.empty()) return {};
  const level_evidence& told = found.levels.back();
  if (told.undecided == 0) return {};
  return "it holds at " + std::to_string(told.decided) + " points, but " +
         std::to_string(told.undecided) + " tell nothing";
}

}  // namespace

const char* to_text(need what) {
  switch (what) {
    case need::needed:
      return "needed";
    case need::definedness:
      return "definedness";
    case need::not_needed:
      return "not needed";
    case need::undecided:
      return "undecided";
  }
  return "";
}

assumption_miner::assumption_miner(const proposition& problem, const check_options& options)
    : problem_(problem), options_(options) {}

finding assumption_miner::decide(const proposition& problem) const {
  check_options one = options_;
  finding found;
  for (const level each : options_.levels) {
    one.levels = {each};
    found = check(problem, one);
    if (found.result != verdict::undecided) break;
  }
  return found;
}

// What an expression lacks by itself, no hypothesis of the statement is there to give.
const std::vector<expression_ptr>& assumption_miner::always_defined() {
  if (defined_) return *defined_;
  defined_ = partial_expressions(problem_).found;
  proposition asked = problem_;
  while (!defined_->empty()) {
    asked.statement = all_defined(*defined_);
    const finding found = check(asked, exactly(options_));
    if (!found.against) break;
    const std::size_t before = defined_->size();
    const auto fails = [&](const expression_ptr& value) {
      return to_text(*make(form::defined, {value})) == found.against->failing;
    };
    defined_->erase(std::remove_if(defined_->begin(), defined_->end(), fails), defined_->end());
    if (defined_->size() == before) defined_->clear();
  }
  return *defined_;
}

std::optional<counterexample> assumption_miner::without_value(const hypothesis& which) {
  const std::vector<expression_ptr>& values = always_defined();
  if (values.empty()) return std::nullopt;
  proposition asked = problem_;
  asked.statement = all_defined(values);
  return check(without(asked, which), exactly(options_)).against;
}

assumption assumption_miner::drop(const hypothesis& which) {
  assumption result;
  result.what = which;
  const proposition weaker = without(problem_, which);
  result.replay = typed_line(weaker);
  const finding found = decide(weaker);
  if (found.against) {
    result.result = need::needed;
    result.against = found.against;
  } else if (const auto nowhere = without_value(which)) {
    result.result = need::definedness;
    result.reason = subject_of(nowhere->failing) + " has no value at " + place_of(*nowhere);
  } else if (stopped(options_)) {
    result.reason = "the run was interrupted";
  } else if (holds(found)) {
    result.reason = left_open(found);
    result.result = result.reason.empty() ? need::not_needed : need::undecided;
  } else {
    result.reason = found.reason;
  }
  return result;
}

}  // namespace proofread::properties
