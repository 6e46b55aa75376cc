// SPDX-License-Identifier: MIT
#include "identities/conventions/expectations.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

bool is_expectation(const expression& node) {
  return node.kind == form::apply && node.name == expectation_name;
}

[[noreturn]] void refuse(const expression& at, const char* reason) {
  throw unread_part{at.where, reason};
}

class linear_form {
 public:
  explicit linear_form(const known_names& known) : known_(known) {}

  /// The names inside of the expectations and those outside.
  void collect(const expression& tree) {
    if (is_expectation(tree)) {
      const auto names = known_.variables_of(*tree.arguments[0]);
      inside_.insert(names.begin(), names.end());
    } else if (tree.kind == form::symbol) {
      const auto names = known_.variables_of(tree);
      outside_.insert(names.begin(), names.end());
    } else {
      for (const expression_ptr& part : tree.arguments) collect(*part);
    }
  }

  expression_ptr inside_of(const expression_ptr& tree) const {
    if (is_expectation(*tree)) {
      if (holds_expectation(*tree->arguments[0])) refuse(*tree, "an expectation of an expectation");
      const auto names = known_.variables_of(*tree->arguments[0]);
      const bool random = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return outside_.count(name) == 0;
      });
      if (!random && !names.empty())
        refuse(*tree, "what is random in this expectation is not said");
      return tree->arguments[0];
    }
    if (!holds_expectation(*tree)) return tree;
    std::size_t with = 0;
    for (const expression_ptr& part : tree->arguments) with += holds_expectation(*part) ? 1 : 0;
    if (!is_linear(*tree, with)) refuse(*tree, "an expectation is read where it is taken linearly");
    std::vector<expression_ptr> parts;
    for (const expression_ptr& part : tree->arguments) parts.push_back(inside_of(part));
    return with_arguments(*tree, std::move(parts));
  }

 private:
  static bool is_linear(const expression& tree, std::size_t with) {
    switch (tree.kind) {
      case form::negate:
      case form::add:
      case form::subtract:
      case form::transpose:
      case form::relation:
      case form::blocks:
        return true;
      case form::multiply:
      case form::entry_multiply:
        return with == 1;
      case form::divide:
      case form::index:
      case form::sum_over:
        return with == 1 && holds_expectation(*tree.arguments[0]);
      case form::call:
        return calls(tree, builtin::trace) || calls(tree, builtin::sum) ||
               calls(tree, builtin::vec) || calls(tree, builtin::diag);
      default:
        return false;
    }
  }

  const known_names& known_;
  std::set<std::string> inside_, outside_;
};

}  // namespace

bool holds_expectation(const expression& tree) {
  bool found = false;
  walk(tree, [&](const expression& node) { found = found || is_expectation(node); });
  return found;
}

expression_ptr without_expectations(const expression_ptr& equation, const known_names& known) {
  linear_form form_of(known);
  form_of.collect(*equation);
  const expression& left = *equation->arguments[0];
  const expression& right = *equation->arguments[1];
  for (const auto& [with, without] : {std::pair(&left, &right), std::pair(&right, &left)}) {
    walk(*with, [&](const expression& node) {
      const bool random = is_expectation(node) && !known.variables_of(*node.arguments[0]).empty();
      if (random && !holds_expectation(*without))
        refuse(node, "what this expectation is does not follow from linearity");
    });
  }
  return form_of.inside_of(equation);
}

}  // namespace proofread::identities
