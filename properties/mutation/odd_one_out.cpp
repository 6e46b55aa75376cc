// SPDX-License-Identifier: MIT
#include "properties/mutation/odd_one_out.hpp"

#include <algorithm>

#include "properties/mutation/trial.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

namespace {

constexpr std::int64_t brief_share = 10;  // of the work of a verdict, in a trial

bool is_chain_of_equations(const identities::expression& statement) {
  return statement.kind == identities::form::relation && statement.relations.size() >= 2 &&
         std::all_of(
             statement.relations.begin(), statement.relations.end(),
             [](identities::comparison how) { return how == identities::comparison::equal; });
}

identities::proposition without_side(const identities::proposition& chain, std::size_t side) {
  identities::proposition rest = chain;
  auto shorter = std::make_shared<identities::expression>(*chain.statement);
  shorter->arguments.erase(shorter->arguments.begin() + static_cast<std::ptrdiff_t>(side));
  shorter->relations.pop_back();
  rest.statement = shorter;
  return rest;
}

}  // namespace

std::size_t odd_one_out(const identities::proposition& chain, const check_options& options) {
  if (!is_chain_of_equations(*chain.statement)) return 0;
  const stoppable_work stoppable(options.stop);
  const work_limit until(options.patience);
  check_options brief = options;
  brief.patience /= brief_share;
  std::size_t found = 0;
  for (std::size_t side = 0; side < chain.statement->arguments.size(); ++side) {
    if (until.passed()) return 0;
    if (!passes(try_mutant(without_side(chain, side), brief).result)) continue;
    if (found > 0) return 0;
    found = side + 1;
  }
  return found;
}

}  // namespace proofread::properties
