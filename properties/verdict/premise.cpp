// SPDX-License-Identifier: MIT
#include "properties/verdict/premise.hpp"
#include "properties/strata/stratify.hpp"

#include <utility>

namespace proofread::properties {
namespace {

using identities::expression_ptr;
using identities::form;
using identities::proposition;

void assume(const expression_ptr& premise, proposition& into) {
  if (premise->kind != form::conjunction) return into.hypotheses.push_back(premise);
  for (const expression_ptr& part : premise->arguments) assume(part, into);
}

std::optional<refutation> search(const proposition& problem, const expression_ptr& premise,
                                 const expression_ptr& conclusion, const check_options& options) {
  proposition assumed = problem;
  assume(premise, assumed);
  assumed.statement = conclusion;
  const features form = analyse(assumed);
  const stratification where = stratify(assumed);
  point_source source(assumed);
  if (where.strata.empty() || !source.unavailable().empty()) return std::nullopt;
  exact_sampler sampler(assumed, form, source, where, options);
  sampler.look_quickly();
  sampler.look_thoroughly(options.points[0] / 2);  // the statement was tried at others before
  const exact_evidence found = sampler.evidence();
  if (!found.against) return std::nullopt;
  point_outcome told = judge(problem).decide(found.against->point, analyse(problem).transcendental);
  if (!told.admitted || told.statement.value != truth::no) return std::nullopt;
  return refutation{found.against->point, std::move(told)};
}

}  // namespace

std::optional<refutation> refute_from_premise(const proposition& problem,
                                              const check_options& options) {
  const identities::expression& statement = *problem.statement;
  if (statement.kind != form::implication && statement.kind != form::equivalence) return {};
  const expression_ptr& left = statement.arguments[0];
  const expression_ptr& right = statement.arguments[1];
  if (auto found = search(problem, left, right, options)) return found;
  return statement.kind == form::equivalence ? search(problem, right, left, options) : std::nullopt;
}

}  // namespace proofread::properties
