// SPDX-License-Identifier: MIT
#include "runs/claims/readings.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "identities/conventions/assumptions.hpp"
#include "results/document/counted.hpp"
#include "runs/claims/verification.hpp"
#include "runs/conduct/interrupt.hpp"

namespace proofread::runs {
namespace {

using identities::goal;
using identities::proposition;
using properties::verdict;

goal with_content(const goal& of, proposition content) {
  goal other = of;
  other.content = std::move(content);
  return other;
}

/// E = 0, which a derivation sets and does not claim.
bool sets_to_zero(const identities::expression& statement) {
  using identities::form;
  return statement.kind == form::relation && statement.arguments.size() == 2 &&
         statement.arguments[1]->kind == form::number && statement.arguments[1]->name == "0";
}

checked_goal check_fitting(const goal& of, const settings& how, const entropy& randomness) {
  checked_goal best{of, check_goal(of, how, randomness)};
  if (!of.content) return best;
  const auto settled = [&] { return properties::passes(best.found.result) || interrupted(); };
  for (const proposition& reading : of.other_readings) {
    if (settled()) return best;
    goal other = with_content(of, reading);
    properties::finding found = check_goal(other, how, randomness);
    const bool open = found.result == verdict::undecided && best.found.result == verdict::refuted;
    if (properties::passes(found.result) || open) best = {std::move(other), std::move(found)};
  }
  if (!of.from_prose || settled() || of.may_be_equation || best.found.result != verdict::refuted)
    return best;
  std::vector<proposition> readings{*of.content};
  readings.insert(readings.end(), of.other_readings.begin(), of.other_readings.end());
  for (const proposition& reading : readings) {
    for (auto& assumed : identities::with_assumptions(reading, of.said)) {
      goal other = with_content(of, std::move(assumed.content));
      properties::finding found = check_goal(other, how, randomness);
      if (interrupted()) return best;
      if (!properties::passes(found.result)) continue;
      found.remarks.push_back("holds if " + assumed.assumption + results::not_stated);
      return {std::move(other), std::move(found)};
    }
  }
  return best;
}

}  // namespace

checked_goal check_readings(const goal& of, const settings& how, const entropy& randomness) {
  checked_goal best = check_fitting(of, how, randomness);
  if (of.clash && !properties::passes(best.found.result) && !interrupted()) {
    best.goal.content = *of.clash;
    best.found = check_goal(best.goal, how, randomness);
  }
  return best;
}

void settle_formulas(const identities::note& from, results::note_result& to) {
  std::map<std::string, const goal*> goals;
  for (const identities::block& each : from.blocks)
    for (const goal& g : each.goals) goals[g.name] = &g;
  const auto is_condition = [&](const results::goal_result& result) {
    const auto of = goals.find(result.found.name);
    const bool open = result.found.result == verdict::refuted ||
                      (result.found.result == verdict::undecided &&
                       result.found.reason != results::interrupted_reason);
    return of != goals.end() && of->second->may_be_equation && open;
  };
  const auto is_set_to_zero = [&](const results::goal_result& result) {
    const auto of = goals.find(result.found.name);
    return of != goals.end() && of->second->content &&
           sets_to_zero(*of->second->content->statement);
  };
  struct steps {
    std::size_t claims = 0, equations = 0;
  };
  std::map<std::string, steps> blocks;
  for (results::block_result& each : to.blocks) {
    auto& found = each.goals;
    std::size_t equations = 0;
    if (each.kind == identities::block_kind::formula) {
      const auto conditions = std::stable_partition(
          found.begin(), found.end(), [&](const auto& result) { return !is_condition(result); });
      equations = static_cast<std::size_t>(std::count_if(
          conditions, found.end(), [&](const auto& result) { return !is_set_to_zero(result); }));
      found.erase(conditions, found.end());
    }
    blocks[each.name] = {found.size(), equations};
  }
  to.blocks.erase(std::remove_if(to.blocks.begin(), to.blocks.end(),
                                 [](const results::block_result& each) {
                                   return each.kind == identities::block_kind::formula &&
                                          each.goals.empty();
                                 }),
                  to.blocks.end());
  for (const identities::note_formula& each : from.formulas) {
    const auto block = blocks.find(each.block);
    if (!each.block.empty() && block == blocks.end()) continue;  // not selected
    const identities::position at = identities::locate(from.text, each.where.begin);
    const bool dropped = block != blocks.end() && block->second.claims == 0;
    if (each.in_line && dropped) continue;
    results::formula_result row{place_of(from.origins, at.line),
                                at.column,
                                each.what,
                                each.block,
                                each.reason,
                                each.in_line};
    if (dropped) {
      row.what =
          each.defines ? identities::formula_class::defines : identities::formula_class::condition;
      row.block.clear();
    } else if (block != blocks.end() && block->second.equations > 0) {
      row.reason = results::counted(block->second.equations, "equation is", "equations are") +
                   " to be solved and not claimed";
    }
    to.formulas.push_back(std::move(row));
  }
}

}  // namespace proofread::runs
