// SPDX-License-Identifier: MIT
#include "properties/decide/z3_query.hpp"

#ifndef PROOFREAD_Z3

namespace proofread::properties {

z3_answer ask_z3(const query&, unknown_order, std::int64_t) { return {}; }
std::string z3_version() { return ""; }

}  // namespace proofread::properties

#else

#include <fmt/format.h>
#include <z3.h>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "properties/decide/z3_session.hpp"
#include "properties/decide/z3_terms.hpp"
#include "properties/scalars/rational_text.hpp"

namespace proofread::properties {

namespace {

constexpr unsigned digits_of_bounds = 9;  // between which z3 tells a root

/// The tactic of nlsat alone, with its order of the unknowns.
Z3_tactic tactic_of(z3_session& z3, unknown_order order) {
  const Z3_params params = z3.parameters();
  if (order == unknown_order::given) z3.set(params, "reorder", false);
  if (order == unknown_order::shuffled || order == unknown_order::shuffled_again) {
    z3.set(params, "shuffle_vars", true);
    z3.set(params, "seed", order == unknown_order::shuffled ? 1U : 3U);
  }
  return z3.tactic("qfnra-nlsat", params);
}

std::optional<rational> number_of(Z3_context context, Z3_ast value) {
  if (!Z3_is_numeral_ast(context, value)) return std::nullopt;
  return parse_rational(Z3_get_numeral_string(context, value));
}

std::optional<algebraic_number> root_of(Z3_context context, Z3_ast value) {
  const Z3_ast_vector told = Z3_algebraic_get_poly(context, value);
  if (told == nullptr) return std::nullopt;
  std::vector<rational> polynomial;
  for (unsigned k = 0; k < Z3_ast_vector_size(context, told); ++k) {
    const auto coefficient = number_of(context, Z3_ast_vector_get(context, told, k));
    if (!coefficient) return std::nullopt;
    polynomial.push_back(*coefficient);
  }
  const auto bound = [&](auto&& which) {
    return number_of(context, which(context, value, digits_of_bounds));
  };
  const auto low = bound(Z3_get_algebraic_number_lower),
             high = bound(Z3_get_algebraic_number_upper);
  if (!low || !high) return std::nullopt;
  return algebraic_number::root_between(polynomial, *low, *high);
}

std::optional<algebraic_number> value_of(Z3_context context, Z3_ast value) {
  if (const auto number = number_of(context, value)) return algebraic_number(*number);
  if (!Z3_is_algebraic_number(context, value)) return std::nullopt;
  return root_of(context, value);
}

/// As many values as can be told.
model model_of(z3_session& z3, const z3_terms& terms) {
  const Z3_context context = z3.context();
  model found;
  const Z3_model all = z3.solution();
  if (all == nullptr) return found;
  for (const Z3_ast unknown : terms.unknowns()) {
    Z3_ast value = nullptr;
    if (!Z3_model_eval(context, all, unknown, true, &value)) return found;
    auto known = value_of(context, value);
    if (!known) return found;
    found.values.push_back(std::move(*known));
  }
  return found;
}

std::string reason_of(const std::string& told, std::int64_t steps) {
  const bool counted =
      told.find("resource") != std::string::npos || told.find("cancel") != std::string::npos;
  return counted ? fmt::format("{} steps of the solver were not enough", steps)
                 : "the solver gave up: " + told;
}

}  // namespace

z3_answer ask_z3(const query& asked, unknown_order order, std::int64_t steps) {
  z3_session z3;
  z3_terms terms(z3.context(), asked.unknowns.size());
  const auto most = std::numeric_limits<unsigned>::max();
  z3.solver(tactic_of(z3, order),
            steps < static_cast<std::int64_t>(most) ? static_cast<unsigned>(steps) : most);
  z3.require(terms.of(asked.condition));
  switch (z3.check()) {
    case Z3_L_TRUE:
      return {answer::satisfiable, model_of(z3, terms), ""};
    case Z3_L_FALSE:
      return {answer::unsatisfiable, {}, ""};
    default:
      return {answer::unknown, {}, reason_of(z3.reason(), steps)};
  }
}

std::string z3_version() {
  unsigned major = 0, minor = 0, build = 0, revision = 0;
  Z3_get_version(&major, &minor, &build, &revision);
  return fmt::format("{}.{}.{}", major, minor, build);
}

}  // namespace proofread::properties

#endif
