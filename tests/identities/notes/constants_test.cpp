// SPDX-License-Identifier: MIT
// Notes that leave constants out: densities up to a factor, objectives up to a term.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

/// The statements of a note, those that may be equations with a ? in front.
std::vector<std::string> statements_of(const std::string& text) {
  std::vector<std::string> made;
  for (const block& each : read_note("note.md", text).blocks)
    for (const goal& g : each.goals)
      made.push_back((g.may_be_equation ? "? " : "") +
                     (g.content ? to_text(*g.content->statement) : g.content.error().message));
  return made;
}

const std::string model =
    "Let $X \\in \\mathbb{R}^{n \\times d}$, $y \\in \\mathbb{R}^n$, $w \\in \\mathbb{R}^d$.\n\n"
    "$$p(w) \\propto \\exp(-\\frac12 w^\\top w)$$\n\n"
    "$$p(y \\mid w) \\propto \\exp(-\\frac12 \\|y - Xw\\|^2)$$\n\n";

TEST(constants, a_density_is_known_up_to_a_factor) {
  EXPECT_TRUE(statements_of(model).empty());
  EXPECT_EQ(statements_of(model + "$$p(w) \\propto \\exp(-\\frac12 \\|w\\|^2)$$\n"),
            std::vector<std::string>{"grad(log(p_of_w), w) = grad(log(exp(-(1/2*sumsq(w)))), w)"});
}

TEST(constants, a_posterior_is_compared_by_what_stands_in_front_of_the_bar) {
  const auto made = statements_of(
      model +
      "$$p(w | y) \\propto p(y | w) p(w) \\propto \\exp(-\\frac12 w^\\top (X^\\top X + I) w + "
      "y^\\top X w)$$\n");
  EXPECT_EQ(made, std::vector<std::string>{"grad(log(p_of_y_given_w*p_of_w), w) = "
                                           "grad(log(exp(-(1/2*w'*(X'*X + I)*w) + y'*X*w)), w)"});
}

TEST(constants, a_likelihood_may_be_meant_as_a_function_of_the_parameters) {
  const auto made = statements_of(
      model + "$$p(y | w) \\propto \\exp(y^\\top X w - \\frac12 w^\\top X^\\top X w)$$\n");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].substr(0, 2), "? ");
}

TEST(constants, the_largest_value_of_a_density_is_that_of_its_exponent) {
  const auto made = statements_of(model +
                                  "$$p(w | y) \\propto p(y | w) p(w)$$\n\n"
                                  "$$w_{MAP} = \\arg\\min_w \\|y - Xw\\|^2 + \\|w\\|^2$$\n");
  EXPECT_EQ(made, std::vector<std::string>{"argmax(-(1/2*sumsq(y - X*w)) + (-(1/2*w'*w)), w) = "
                                           "argmin(sumsq(y - X*w) + sumsq(w), w)"});
}

TEST(constants, an_objective_is_known_up_to_a_term) {
  const std::string text =
      "Let $X \\in \\mathbb{R}^{n \\times d}$, $y \\in \\mathbb{R}^n$, $w \\in \\mathbb{R}^d$.\n\n"
      "$$J(w) = \\|y - Xw\\|^2 = w^\\top X^\\top X w - 2 y^\\top X w + \\text{const}$$\n\n"
      "$$L(w) = w^\\top w + \\mathrm{const.}$$\n\n$$\\nabla L(w) = 2w$$\n";
  const auto made = statements_of(text);
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0], "grad(sumsq(y - X*w), w) = grad(w'*X'*X*w - 2*y'*X*w + const, w)");
  EXPECT_EQ(made[1], "grad(L, w) = 2*w");
}

TEST(constants, the_logarithm_of_a_density_tells_what_it_is) {
  const auto made = statements_of(
      "Let $w \\in \\mathbb{R}^d$.\n\n$$-\\log p(w | y) = w^\\top w + \\text{const}$$\n\n"
      "$$\\nabla_w \\log p(w | y) = -2w$$\n");
  EXPECT_EQ(made, std::vector<std::string>{"grad(log(p_of_w_given_y), w) = -(2*w)"});
}

TEST(constants, functions_of_several_arguments_are_no_values) {
  for (const char* formula :
       {"p(x, y) = p(x) p(y)", "f(x, y) = f(x) + f(y)", "K(x, y) = K(y, x)",
        "P(A | B) P(B) = P(B | A) P(A)", "\\log p(x, y) = \\log p(x) + \\log p(y | x)"})
    EXPECT_TRUE(statements_of(std::string("$$") + formula + "$$\n").empty()) << formula;
}

TEST(constants, a_constant_that_a_derivative_drops_makes_no_equation) {
  const auto made = statements_of(
      "$$J(\\theta) = \\theta^\\top A \\theta + c$$\n\n$$\\nabla J(\\theta) = (A + A^\\top) "
      "\\theta$$\n");
  EXPECT_EQ(made, std::vector<std::string>{"grad(J, theta) = (A + A')*theta"});
}

TEST(constants, an_objective_kept_at_hand_that_does_not_fit_costs_nothing) {
  const auto made = statements_of(
      "Let $\\lambda \\in \\mathbb{R}^n$, $x \\in \\mathbb{R}^n$.\n\n"
      "$$s = \\frac{a}{a^2 + \\lambda}$$\n\n$$\\lambda^\\top x = x^\\top \\lambda$$\n");
  EXPECT_NE(std::find(made.begin(), made.end(), "lambda'*x = x'*lambda"), made.end());
}

}  // namespace
}  // namespace proofread::identities
