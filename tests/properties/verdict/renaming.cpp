// SPDX-License-Identifier: MIT
#include "tests/properties/verdict/renaming.hpp"

#include <map>
#include <memory>
#include <set>

#include "identities/elaboration/signature.hpp"
#include "identities/expression/bound_symbol.hpp"
#include "identities/printing/print.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::expression;
using identities::expression_ptr;
using identities::role;

expression_ptr with_names(const expression_ptr& node, const std::map<int, std::string>& names) {
  auto made = std::make_shared<expression>(*node);
  if (const auto found = names.find(node->slot); found != names.end()) made->name = found->second;
  for (auto& part : made->arguments) part = with_names(part, names);
  return made;
}

/// Scalars W1, W2, ...; everything else beta1, b2, beta3, ...
std::string name_of(const declaration& what, std::size_t count) {
  const std::string number = std::to_string(count);
  if (identities::is_scalar(what.type)) return "W" + number;
  return (count % 2 == 0 ? "b" : "beta") + number;
}

}  // namespace

std::optional<std::string> renamed(const identities::proposition& problem) {
  const std::set<int> over_sets = identities::slots_bound_over_sets(problem);
  std::map<int, std::string> names;
  std::map<std::string, std::string> by_name;
  std::map<std::string, std::string> shapes;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& what = problem.symbols[slot];
    const bool value = what.what == role::variable || what.what == role::definition ||
                       identities::is_svd_factor(what.what) ||
                       over_sets.count(static_cast<int>(slot)) > 0;
    if (!value) continue;
    const std::string shape = identities::to_text(what.type);
    if (shapes.try_emplace(what.name, shape).first->second != shape) return std::nullopt;
    names[static_cast<int>(slot)] =
        by_name.try_emplace(what.name, name_of(what, slot)).first->second;
  }
  identities::proposition made = problem;
  for (std::size_t slot = 0; slot < made.symbols.size(); ++slot) {
    declaration& what = made.symbols[slot];
    if (const auto found = names.find(static_cast<int>(slot)); found != names.end())
      what.name = found->second;
    if (what.value) what.value = with_names(what.value, names);
  }
  for (auto& hypothesis : made.hypotheses) hypothesis = with_names(hypothesis, names);
  made.statement = with_names(made.statement, names);
  const std::string given = identities::signature(made);
  return (given.empty() ? "" : given + " |- ") + identities::to_text(*made.statement);
}

}  // namespace proofread::properties
