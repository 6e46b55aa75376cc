// SPDX-License-Identifier: MIT
#include "properties/real_solver/model.hpp"

#include <algorithm>

#include "properties/real_solver/sign_at.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

bool holds(const comparison_of_polynomial& compared, std::vector<algebraic_number>& point) {
  return holds(compared.how, sign_at(compared.p, point));
}

bool holds(const formula& condition, std::vector<algebraic_number>& point) {
  switch (condition.kind) {
    case formula::form::yes:
      return true;
    case formula::form::no:
      return false;
    case formula::form::comparison:
      return holds(condition.compared, point);
    default:
      break;
  }
  const bool all = condition.kind == formula::form::all_of;
  for (const formula& part : condition.parts) {
    if (holds(part, point) != all) return !all;
  }
  return all;
}

/// One more than the largest number of an unknown that occurs.
std::size_t unknowns_of(const formula& condition) {
  std::size_t count = 0;
  for (const term& each : condition.compared.p.terms()) {
    if (!each.powers.empty())
      count = std::max<std::size_t>(count, each.powers.back().unknown + std::size_t{1});
  }
  for (const formula& part : condition.parts) count = std::max(count, unknowns_of(part));
  return count;
}

}  // namespace

tribool holds_at(const formula& condition, const model& point, std::int64_t most) {
  if (unknowns_of(condition) > point.values.size()) return tribool::unknown;
  bool yes = false;
  std::vector<algebraic_number> narrowed = point.values;
  if (!within_work(most, [&] { yes = holds(condition, narrowed); })) return tribool::unknown;
  return yes ? tribool::yes : tribool::no;
}

}  // namespace proofread::properties
