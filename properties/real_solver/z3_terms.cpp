// SPDX-License-Identifier: MIT
#include "properties/real_solver/z3_terms.hpp"

#ifdef PROOFREAD_Z3

#include <z3.h>

#include "properties/scalars/rational_text.hpp"

namespace proofread::properties {

z3_terms::z3_terms(_Z3_context* context, std::size_t unknowns) : context_(context) {
  for (std::size_t k = 0; k < unknowns; ++k)
    unknowns_.push_back(Z3_mk_const(context_, Z3_mk_int_symbol(context_, static_cast<int>(k)),
                                    Z3_mk_real_sort(context_)));
}

_Z3_ast* z3_terms::of(const rational& number) const {
  return Z3_mk_numeral(context_, to_text(number).c_str(), Z3_mk_real_sort(context_));
}

_Z3_ast* z3_terms::of(const polynomial& sum) const {
  std::vector<Z3_ast> summands;
  for (const term& each : sum.terms()) {
    std::vector<Z3_ast> factors;
    if (each.powers.empty() || !(each.coefficient == rational(1)))
      factors.push_back(of(each.coefficient));
    for (const auto& [unknown, exponent] : each.powers)
      factors.insert(factors.end(), exponent, unknowns_.at(unknown));
    summands.push_back(
        factors.size() == 1
            ? factors[0]
            : Z3_mk_mul(context_, static_cast<unsigned>(factors.size()), factors.data()));
  }
  if (summands.empty()) return of(rational(0));
  if (summands.size() == 1) return summands[0];
  return Z3_mk_add(context_, static_cast<unsigned>(summands.size()), summands.data());
}

_Z3_ast* z3_terms::of(const polynomial& side, relation how) const {
  const Z3_ast left = of(side), none = of(rational(0));
  switch (how) {
    case relation::zero:
      return Z3_mk_eq(context_, left, none);
    case relation::nonzero:
      return Z3_mk_not(context_, Z3_mk_eq(context_, left, none));
    case relation::positive:
      return Z3_mk_gt(context_, left, none);
    case relation::nonnegative:
      break;
  }
  return Z3_mk_ge(context_, left, none);
}

_Z3_ast* z3_terms::of(const formula& condition) const {
  switch (condition.kind) {
    case formula::form::yes:
      return Z3_mk_true(context_);
    case formula::form::no:
      return Z3_mk_false(context_);
    case formula::form::comparison:
      return of(condition.compared.p, condition.compared.how);
    default:
      break;
  }
  std::vector<Z3_ast> parts;
  for (const formula& each : condition.parts) parts.push_back(of(each));
  const auto count = static_cast<unsigned>(parts.size());
  return condition.kind == formula::form::all_of ? Z3_mk_and(context_, count, parts.data())
                                                 : Z3_mk_or(context_, count, parts.data());
}

}  // namespace proofread::properties

#endif
