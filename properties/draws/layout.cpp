// SPDX-License-Identifier: MIT
#include "properties/draws/layout.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/strata/function_degree.hpp"
#include "properties/structure/components.hpp"

namespace proofread::properties {
namespace {

using identities::form;
using identities::role;

bool is_fraction(const identities::expression& exponent) {
  const auto value = literal_value(exponent, {});
  return value && !value->is_integer();
}

std::string missing_generator(const identities::proposition& problem,
                              const std::vector<svd_plan>& svds) {
  std::set<int> factored;
  for (const svd_plan& plan : svds) {
    factored.insert(plan.matrix);
    if (!plan.unavailable.empty()) return plan.unavailable;
  }
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const auto& symbol = problem.symbols[slot];
    if (symbol.what != role::variable || factored.count(static_cast<int>(slot)) > 0) continue;
    structure words = resolve(effective_words(problem, static_cast<int>(slot)));
    if (!words.unavailable.empty()) return symbol.name + ": " + words.unavailable;
  }
  return {};
}

class planner {
 public:
  planner(const point_analysis& analysis, const stratum& where, std::size_t mode)
      : analysis_(analysis),
        problem_(analysis.problem),
        where_(where),
        constraints_(analysis.modes[mode]),
        integers_(marked(problem_, where.integers)),
        named_(named_sizes(problem_, integers_)) {}

  layout run() {
    layout result;
    std::set<int> factored;
    for (const svd_plan& plan : analysis_.svds) {
      factored.insert(plan.matrix);
      result.factored.push_back(factor(plan));
    }
    const auto uses = function_uses(problem_, where_.integers);
    for (std::size_t k = 0; k < problem_.symbols.size(); ++k) {
      const int slot = static_cast<int>(k);
      const auto& symbol = problem_.symbols[k];
      if (symbol.what == role::variable && factored.count(slot) == 0) {
        result.matrices.push_back(plan_matrix(slot));
      } else if (symbol.what == role::function) {
        const auto use = uses.find(slot);
        result.functions.push_back(
            {slot, side(symbol.domain.rows), side(symbol.type.rows),
             polynomial_degree(use == uses.end() ? function_use{} : use->second)});
      }
    }
    return result;
  }

 private:
  int side(const identities::size_expression& size) const {
    return static_cast<int>(identities::evaluate(size, named_).value_or(1));
  }
  int at(const std::vector<int>& by_slot, int slot) const {
    return slot < 0 || static_cast<std::size_t>(slot) >= by_slot.size()
               ? -1
               : by_slot[static_cast<std::size_t>(slot)];
  }
  int rank_value(const identities::expression_ptr& r) const {
    return r ? static_cast<int>(integer_value(*r, integers_).value_or(0)) : 0;
  }

  drawn_matrix plan_matrix(int slot) const {
    const auto& symbol = problem_.symbols[static_cast<std::size_t>(slot)];
    drawn_matrix result;
    result.slot = slot;
    result.plan.rows = side(symbol.type.rows);
    result.plan.cols = side(symbol.type.cols);
    const std::vector<identities::word> declared = effective_words(problem_, slot);
    std::vector<identities::word> words = declared;
    for (const claimed_word& extra : constraints_.words) {
      if (extra.slot == slot) words.push_back(extra.what);
    }
    structure made = resolve(words);
    if (words.size() > declared.size() && !fits(made, result.plan)) made = resolve(declared);
    result.plan.made = result.declared = made.made;
    result.plan.r = rank_value(made.rank);
    result.plan.often_deficient = !constraints_.equations.empty();
    result.plan.component = at(where_.components, slot);
    result.component_free = result.plan.component < 0;
    result.range = interval_of(constraints_, slot, integers_);
    result.bounded = result.range.low || result.range.high || result.range.not_zero;
    if (!result.bounded) restrict_rank(slot, result.plan);
    result.rooted = analysis_.rooted[static_cast<std::size_t>(slot)];
    return result;
  }

  void restrict_rank(int slot, blueprint& plan) const {
    const auto ranked = of_one_rank(plan.made);
    if (!ranked) return;
    const bool places = *ranked == construction::diagonal_places ||
                        *ranked == construction::diagonal_places_positive;
    const int rank = places ? plan.component : at(where_.ranks, slot);
    if (rank < 0) return;
    plan.made = *ranked;
    if (!places) plan.r = rank;
  }

  bool fits(const structure& made, const blueprint& plan) const {
    const int r = rank_value(made.rank);
    return made.unavailable.empty() &&
           std::all_of(made.rules.begin(), made.rules.end(),
                       [&](size_rule rule) { return holds(rule, plan.rows, plan.cols, r); });
  }

  drawn_svd factor(const svd_plan& plan) const {
    drawn_svd result;
    result.plan = plan;
    const auto& symbol = problem_.symbols[static_cast<std::size_t>(plan.matrix)];
    result.rows = side(symbol.type.rows);
    result.cols = side(symbol.type.cols);
    result.r =
        plan.kind == svd_values::rank ? rank_value(plan.rank) : at(where_.ranks, plan.matrix);
    const int values = at(where_.components, plan.values);
    const int only = plan.right >= 0 ? plan.right : plan.left;
    const bool free = plan.relation == svd_relation::free;
    result.left_component = std::max(0, at(where_.components, free ? plan.left : only));
    result.right_component = std::max(0, at(where_.components, free ? plan.right : only));
    if (free) {
      result.equal_values = values == 1;
      result.shift = values > 1 ? values - 1 : result.left_component + 2 * result.right_component;
    } else if (plan.is_arranged()) {
      const auto made = arrangements_of(plan, result.rows, result.r);
      const int which = std::max(0, at(where_.components, plan.matrix));
      if (!made.all.empty()) result.arrangement = made.all[static_cast<std::size_t>(which)];
    }
    return result;
  }

  const point_analysis& analysis_;
  const identities::proposition& problem_;
  const stratum& where_;
  const constraint_set& constraints_;
  std::vector<std::int64_t> integers_;
  std::map<std::string, std::int64_t> named_;
};

}  // namespace

std::vector<bool> rooted_names(const identities::proposition& problem) {
  std::vector<bool> rooted(problem.symbols.size(), false);
  walk(problem, [&](const identities::expression& node) {
    const bool root = calls(node, identities::builtin::sqrt);
    const bool power = (node.kind == form::power || node.kind == form::entry_power) &&
                       is_fraction(*node.arguments[1]);
    if (!root && !power) return;
    const auto& base = *node.arguments[0];
    if (base.kind == form::symbol && base.slot >= 0 &&
        problem.symbols[static_cast<std::size_t>(base.slot)].what == role::variable) {
      rooted[static_cast<std::size_t>(base.slot)] = true;
    }
  });
  return rooted;
}

point_analysis::point_analysis(const identities::proposition& of)
    : problem(of),
      modes(modes_of(of)),
      svds(svd_plans(of)),
      rooted(rooted_names(of)),
      unavailable(missing_generator(of, svds)),
      evaluator_(std::make_unique<evaluator<rational>>(of)) {}

evaluator<rational>& point_analysis::at(const assignment<rational>& point) const {
  evaluator_->move_to(point);
  return *evaluator_;
}

layout lay_out(const point_analysis& analysis, const stratum& where, std::size_t mode) {
  return planner(analysis, where, mode).run();
}

}  // namespace proofread::properties
