// SPDX-License-Identifier: MIT
#include "properties/real_solver/z3_query.hpp"

#ifndef PROOFREAD_Z3

namespace proofread::properties {

struct z3_query::parts {};
z3_query::z3_query(z3_session&, const query&) {}
z3_query::~z3_query() = default;
z3_answer z3_query::ask(unknown_order, std::int64_t) { return {}; }
std::string z3_version() { return ""; }

}  // namespace proofread::properties

#else

#include <fmt/format.h>
#include <z3.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "properties/real_solver/z3_session.hpp"
#include "properties/real_solver/z3_terms.hpp"
#include "properties/scalars/rational_text.hpp"

namespace proofread::properties {

namespace {

constexpr unsigned digits_of_bounds = 9;  // between which z3 tells a root

/// The tactic of nlsat alone, with its order of the unknowns.
void choose(z3_search& z3, unknown_order order, std::int64_t steps) {
  if (order == unknown_order::given) z3.set("reorder", false);
  if (order == unknown_order::shuffled || order == unknown_order::shuffled_again) {
    z3.set("shuffle_vars", true);
    z3.set("seed", order == unknown_order::shuffled ? 1U : 3U);
  }
  constexpr std::int64_t most = std::numeric_limits<unsigned>::max();
  z3.use("qfnra-nlsat", static_cast<unsigned>(std::clamp<std::int64_t>(steps, 1, most)));
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
model model_of(Z3_context context, z3_search& z3, const z3_terms& terms) {
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

struct z3_query::parts {
  parts(z3_session& in, const query& asked)
      : session(in),
        terms(in.context(), asked.unknowns.size()),
        condition(terms.of(asked.condition)) {}

  z3_session& session;
  z3_terms terms;
  Z3_ast condition;
};

z3_query::z3_query(z3_session& in, const query& asked)
    : parts_(std::make_unique<parts>(in, asked)) {}
z3_query::~z3_query() = default;

z3_answer z3_query::ask(unknown_order order, std::int64_t steps) {
  z3_search z3(parts_->session);
  choose(z3, order, steps);
  z3.require(parts_->condition);
  switch (z3.check()) {
    case Z3_L_TRUE:
      return {answer::satisfiable, model_of(parts_->session.context(), z3, parts_->terms), ""};
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
