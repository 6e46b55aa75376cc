// SPDX-License-Identifier: MIT
#include "properties/verdict/sign_change.hpp"

#include <algorithm>
#include <string>

#include "identities/elaboration/signature.hpp"
#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/evidence/judge.hpp"
#include "properties/points/point_source.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/work.hpp"
#include "properties/strata/stratify.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::expression;
using identities::form;
using identities::proposition;
using identities::role;

constexpr std::size_t strata_searched = 6;

/// L and R of the one comparison with this sign; null for other statements.
const expression* compared(const expression& statement, comparison how) {
  const bool found = statement.kind == form::relation && statement.arguments.size() == 2 &&
                     statement.relations[0] == how;
  return found ? &statement : nullptr;
}

/// Arithmetic and functions that are continuous wherever they have a value.
bool is_continuous(const proposition& problem, const expression& statement) {
  bool all = true;
  walk(problem, statement, [&](const expression& node) {
    if (node.kind == form::call) {
      const auto* const function = identities::called(node);
      all = all && function != nullptr && !function->jumps;
    } else {
      all = all && (node.kind < form::entry_multiply || node.kind == form::relation);
    }
  });
  return all;
}

named_matrix shown(const std::string& name, const matrix<rational>& value,
                   const std::optional<int>& rounded) {
  named_matrix all{name, value.rows(), value.cols(), {}};
  for (int k = 0; k < value.size(); ++k) {
    all.entries.push_back(k == rounded ? "about " + std::to_string(to_double(value[k]))
                                       : to_text(value[k]));
  }
  return all;
}

counterexample told(const proposition& problem, const real_solution& at, const expression& both) {
  counterexample made;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what == role::size || symbol.what == role::index)
      made.sizes.emplace_back(symbol.name, at.low.integers[slot]);
    if (!at.low.values[slot]) continue;
    const bool moves = static_cast<int>(slot) == at.slot;
    made.values.push_back(
        shown(symbol.name, *at.low.values[slot], moves ? std::optional(at.entry) : std::nullopt));
  }
  made.failing = identities::to_text(*problem.statement);
  const expression& right = *both.arguments[1];
  const std::string less = identities::to_text(right);
  made.note = identities::to_text(*both.arguments[0]) + " - " +
              (right.arguments.empty() ? less : "(" + less + ")") +
              " is continuous around there and changes its sign";
  made.replay = identities::typed_line(problem);
  return made;
}

}  // namespace

namespace {

std::optional<counterexample> one_fails(const proposition& problem, const expression& statement,
                                        std::int64_t work) {
  const bool implies = statement.kind == form::implication;
  const bool denies = implies || statement.kind == form::negation;
  const expression* both = denies ? compared(*statement.arguments[0], comparison::equal)
                                  : compared(statement, comparison::not_equal);
  if (both == nullptr || !is_continuous(problem, *both)) return std::nullopt;
  const stratification where = stratify(problem);
  point_source source(problem);
  if (!source.unavailable().empty()) return std::nullopt;
  judge judging(problem);
  const work_limit until(work);
  const auto over = [&] { return until.passed(); };
  const auto admits = [&](const assignment<rational>& point) {
    return judging.missed_hypothesis(point).empty();
  };
  for (std::size_t i = 0; i < std::min(strata_searched, where.strata.size()) && !over(); ++i) {
    for (const real_solution& each : source.crossings(where.strata[i], admits, over)) {
      if (judging.changes_sign(*both->arguments[0], *both->arguments[1], each.low, each.high) &&
          (!implies || judging.fails_between(each.low, each.high)))
        return told(problem, each, *both);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<counterexample> fails_by_sign_change(const proposition& problem, std::int64_t work) {
  const expression& statement = *problem.statement;
  if (statement.kind != form::conjunction) return one_fails(problem, statement, work);
  for (const auto& part : statement.arguments) {
    if (auto found = one_fails(problem, *part, work)) return found;
  }
  return std::nullopt;
}

}  // namespace proofread::properties
