// SPDX-License-Identifier: MIT
#include "properties/mutation/empty_repair.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "identities/expression/walk.hpp"
#include "identities/printing/print.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::form;
using identities::proposition;

std::string text_of(const expression& node) { return identities::to_text(node); }

bool same_sides(const expression& node) {
  std::set<std::string> sides;
  for (const auto& side : node.arguments) sides.insert(text_of(*side));
  return sides.size() == 1;
}

/// f^2 beside 0, or |f|.
bool is_square_beside_zero(const expression& relation) {
  if (relation.arguments.size() != 2) return false;
  const expression& left = *relation.arguments[0];
  const expression& right = *relation.arguments[1];
  const auto square = [](const expression& side) {
    const bool even = side.kind == form::power && is_number(*side.arguments[1], "2");
    return even || (side.kind == form::call && side.name == "abs");
  };
  return (square(left) && is_number(right, "0")) || (square(right) && is_number(left, "0"));
}

bool is_declared_word(const expression& predicate, const proposition& problem) {
  const int slot = predicate.arguments[0]->slot;
  return slot >= 0 && has_word(problem.symbols[static_cast<std::size_t>(slot)], predicate.name);
}

/// The parts of a statement that are claimed: not the premises.
template <typename Visit>
void each_claim(const expression& node, const Visit& visit) {
  visit(node);
  switch (node.kind) {
    case form::for_all:
      return each_claim(*node.arguments[1], visit);
    case form::exists:
      return each_claim(*node.arguments[2], visit);
    case form::implication:
      return each_claim(*node.arguments[1], visit);
    case form::conjunction:
    case form::disjunction:
      for (const auto& part : node.arguments) each_claim(*part, visit);
      return;
    default:
      return;
  }
}

/// x - x, q ./ q
int cancelled(const expression& statement) {
  int count = 0;
  identities::walk(statement, [&](const expression& node) {
    const bool cancels =
        node.kind == form::subtract || node.kind == form::divide || node.kind == form::entry_divide;
    count += cancels && same_sides(node) ? 1 : 0;
  });
  return count;
}

int squares_beside_zero(const expression& statement) {
  int count = 0;
  each_claim(statement, [&](const expression& claim) {
    count += claim.kind == form::relation && is_square_beside_zero(claim) ? 1 : 0;
  });
  return count;
}

}  // namespace

bool says_nothing(const proposition& changed, const proposition& refuted) {
  bool nothing =
      squares_beside_zero(*changed.statement) > squares_beside_zero(*refuted.statement) ||
      cancelled(*changed.statement) > cancelled(*refuted.statement);
  each_claim(*changed.statement, [&](const expression& claim) {
    const bool two_sided = claim.kind == form::implication || claim.kind == form::equivalence;
    if (claim.kind == form::relation || two_sided) nothing = nothing || same_sides(claim);
    if (claim.kind == form::predicate) nothing = nothing || is_declared_word(claim, changed);
  });
  const std::string text = text_of(*changed.statement);
  return nothing || std::any_of(changed.hypotheses.begin(), changed.hypotheses.end(),
                                [&](const auto& each) { return text_of(*each) == text; });
}

}  // namespace proofread::properties
