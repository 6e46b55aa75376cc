// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "properties/balls/ball.hpp"
#include "properties/scalars/field.hpp"
#include "tests/properties/evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

/// Hold for the functions themselves and for indeterminates in their place: `field` agrees.
const char* const opaque[] = {
    "diff(log(1 + exp(a)), a) = exp(a)/(1 + exp(a))",
    "diff(1/(1 + exp(-a)), a) = 1/(1 + exp(-a))*(1 - 1/(1 + exp(-a)))",
    "exp(a)*exp(-a) = 1",
    "tan(a) = sin(a)/cos(a)",
    "sin(-a) = -sin(a) and cos(-a) = cos(a)",
    "log(1/a) = -log(a)",
    "diff(tanh(a), a) = 1 - tanh(a)^2",
    "diff(diff(sin(a), a), a) = -sin(a)",
    "diff(exp(a^2), a) = 2*a*exp(a^2)",
    "limit((exp(a*t) - 1)/t, t -> 0) = a",
    "limit((exp(a + t) - exp(a))/t, t -> 0) = exp(a)",
};

/// Hold, but not for indeterminates: `field` says nothing.
const char* const beyond[] = {
    "exp(a + 1) = exp(a)*exp(1)",
    "sin(a)^2 + cos(a)^2 = 1",
    "log(a^2) = 2*log(a)",
    "sqrt(a)^2 = a",
};

TEST(functions, as_indeterminates_agree) {
  for (const char* statement : opaque) {
    EXPECT_EQ(decide_text<field>(statement, "a = 3/7").value, truth::consistent) << statement;
    EXPECT_EQ(decide_text<ball<double>>(statement, "a = 3/7").value, truth::consistent)
        << statement;
  }
}

TEST(functions, as_indeterminates_never_disagree) {
  for (const char* statement : beyond) {
    EXPECT_EQ(decide_text<field>(statement, "a = 3/7").value, truth::unknown) << statement;
    EXPECT_GE(decide_text<ball<double>>(statement, "a = 3/7").value, truth::consistent)
        << statement;
  }
}

TEST(functions, use_of_indeterminates_is_told) {
  const identities::proposition problem = read_or_throw("exp(a) = exp(a)");
  const auto point = point_from_text<field>(problem, "a = 3/7");
  evaluator<field> evaluate(problem, point);
  EXPECT_FALSE(evaluate.used_opaque_atoms());
  evaluate.decide(*problem.statement);
  EXPECT_TRUE(evaluate.used_opaque_atoms());
}

TEST(functions, free_positive_scalars_have_their_roots) {
  const identities::proposition problem = read_or_throw("a > 0 |- sqrt(a)*sqrt(a) = a");
  auto point = point_from_text<field>(problem, "a = 9/16");
  EXPECT_EQ(evaluator<field>(problem, point).decide(*problem.statement).value, truth::unknown);
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].name == "a") point.roots[slot] = from_rational<field>(rational(3, 4));
  }
  EXPECT_EQ(evaluator<field>(problem, point).decide(*problem.statement).value, truth::consistent);
}

/// Over Q only what does not depend on irrational values is decided.
TEST(functions, irrational_values_decide_nothing) {
  EXPECT_EQ(decide_text<rational>("diff(log(a), a) = 1/a", "a = 3").value, truth::yes);
  EXPECT_EQ(decide_text<rational>("log(a) - log(a) = 0", "a = 3").value, truth::yes);
  EXPECT_EQ(decide_text<rational>("log(a)*log(a) = log(a)^2 + 1", "a = 3").value, truth::unknown);
  EXPECT_EQ(decide_text<rational>("step(log(a)) = 0", "a = 3").value, truth::unknown);
  EXPECT_EQ(decide_text<rational>("1/(sin(a)^2 + cos(a)^2 - 1) = 1", "a = 3").value,
            truth::unknown);
  EXPECT_EQ(decide_text<rational>("exp(a) > 0", "a = 3").value, truth::unknown);
  EXPECT_EQ(decide_text<ball<double>>("exp(a) > 0", "a = 3").value, truth::yes);
}

/// A function variable of several arguments: its derivatives through jets and series.
TEST(functions, polynomial_maps_have_their_derivatives) {
  const identities::proposition problem = read_or_throw(
      "f : R^d -> R, x : d, v : d, d >= 2 |- limit((f(x + t*v) - f(x))/t, t -> 0) = diff(f(x), "
      "x)*v and "
      "diff(f(x), x) = grad(f(x), x)' and hess(f(x), x) = diff(grad(f(x), x), x) and "
      "f(x) = x[1]^2*x[2] - 3*x[2] + 1");
  auto point = point_from_text<rational>(problem, "x = 2; 5 | v = 1; -3");
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    if (problem.symbols[slot].name != "f") continue;
    point.functions[slot] =
        polynomial_map<rational>{2, {{2, 1}, {0, 1}, {0, 0}}, matrix_from_text<rational>("1 -3 1")};
  }
  const outcome told = evaluator<rational>(problem, point).decide(*problem.statement);
  EXPECT_EQ(told.value, truth::yes) << told.reason;
}

}  // namespace
}  // namespace proofread::properties
