// SPDX-License-Identifier: MIT
#include "identities/formulas/formula.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>

#include "identities/conventions/assumptions.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/formulas/typed_statement.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/abbreviations.hpp"
#include "identities/text/tab_separated.hpp"

namespace proofread::identities {
namespace {

std::vector<declaration_item> declarations(const std::string& text) {
  if (text.empty()) return {};
  const auto list = parse_declarations(text);
  EXPECT_TRUE(list) << text;
  return list ? *list : std::vector<declaration_item>{};
}

/// The steps of a formula in the claim language, a definition as NAME := VALUE.
std::string said(const std::string& latex, const std::string& context) {
  const auto given = spelled_as_in(read_atoms(mapped(latex)), declarations(context));
  const formula read = read_formula(mapped(latex), given);
  std::string text;
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ;; ") + more; };
  for (const auto& each : read.defines) add(each.name + " := " + each.value);
  for (const auto& step : read.steps)
    add(step.readings.found.empty() ? "? " + step.readings.problem->message
                                    : to_text(*step.readings.found[0].statement));
  for (const auto& each : read.unread) add("? " + each.message);
  return text;
}

TEST(formula, the_table_of_readings) {
  const auto rows = read_tab_separated(PROOFREAD_SOURCES "/tests/identities/formulas/readings.tsv");
  EXPECT_GE(rows.size(), 40U);
  for (const auto& row : rows)
    EXPECT_EQ(said(row[0], row[1]), row[2]) << row.line << ": " << row[0];
}

TEST(formula, printed_formulas_of_notes_are_read_as_they_were) {
  const auto rows =
      read_tab_separated(PROOFREAD_SOURCES "/tests/identities/formulas/corpus_readings.tsv");
  EXPECT_GE(rows.size(), 80U);
  for (const auto& row : rows)
    EXPECT_EQ(said(row[0], row[1]), row[2]) << row.line << ": " << row[0];
}

TEST(formula, an_equation_that_tells_of_a_name_is_a_condition) {
  const auto is_condition = [](const std::string& latex, const std::string& context) {
    const formula read = read_formula(mapped(latex), declarations(context));
    EXPECT_EQ(read.steps.size(), 1U) << latex;
    return !read.steps.empty() && read.steps[0].condition;
  };
  EXPECT_TRUE(is_condition("X^T X w = X^T y", ""));
  EXPECT_TRUE(is_condition("X^T X w = 0", "X : n x d, w : d"));
  EXPECT_TRUE(is_condition("X^T X w = X^T y", "X : n x d, w : d, y : n"));
  EXPECT_FALSE(is_condition("\\partial_w (w^T w) = 2w^T", "w : d"));
  EXPECT_FALSE(is_condition("A B = B A", ""));
}

TEST(assumptions, are_facts_about_names_of_which_nothing_is_said) {
  const auto assumptions_of = [](const std::string& latex, const std::string& context,
                                 const std::set<std::string>& known) {
    const formula read = read_formula(mapped(latex), declarations(context));
    EXPECT_FALSE(read.steps.empty() || read.steps[0].readings.found.empty()) << latex;
    std::string all;
    for (const auto& each : with_assumptions(read.steps[0].readings.found[0], known))
      all += each.assumption + ", ";
    return all;
  };
  EXPECT_EQ(assumptions_of("A C = C^T A", "C : n x n", {"C"}),
            "A is symmetric, A is positive definite, A is diagonal, A is orthogonal, ");
  EXPECT_EQ(assumptions_of("Q^T Q x = x", "x : n", {"x"}),
            "Q is diagonal, Q is orthogonal, Q has full column rank, ");
  EXPECT_EQ(assumptions_of("Q^T Q \\mathbf{x} = \\mathbf{x}", "", {}),
            "Q is diagonal, Q is orthogonal, Q has full column rank, the length of x is 1, the sum "
            "of x is 1, ");
}

TEST(assumptions, of_an_orthogonal_matrix_make_it_square) {
  const formula read = read_formula(mapped("Q Q^T = I"), {});
  ASSERT_FALSE(read.steps.empty() || read.steps[0].readings.found.empty());
  const auto made = with_assumptions(read.steps[0].readings.found[0], {});
  ASSERT_GE(made.size(), 2U);
  EXPECT_EQ(made[1].assumption, "Q is orthogonal");
  EXPECT_EQ(typed_line(made[1].content), "Q : n x n orthogonal |- Q*Q' = I");
}

TEST(formula, a_derivative_of_an_undefined_function_is_checked_for_being_one) {
  const auto steps = [](const std::string& latex) {
    return read_formula(mapped(latex), declarations("A : n x n, x : n, a : scalar, t : scalar"))
        .steps;
  };
  const auto made = steps("\\nabla_x f = A x");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_FALSE(made[0].condition);
  ASSERT_EQ(made[0].readings.found.size(), 1U);
  EXPECT_EQ(made[0].readings.found[0].remarks.back(),
            "f is defined nowhere: whether a function can have this derivative is checked");
  EXPECT_TRUE(steps("\\nabla_x f = A B x").at(0).condition);
  EXPECT_TRUE(steps("\\frac{df}{dt} = a t").empty());
  EXPECT_TRUE(steps("\\nabla_x f = A^T a").empty());
}

TEST(formula, strokes_around_a_number_are_its_modulus_in_every_reading) {
  const auto read = read_formula(mapped("|t| = t"), declarations("t : scalar"));
  ASSERT_EQ(read.steps.size(), 1U);
  ASSERT_EQ(read.steps[0].readings.found.size(), 1U);
  EXPECT_EQ(to_text(*read.steps[0].readings.found[0].statement), "abs(t) = t");
}

TEST(formula, mangled_formulas_are_read_or_told) {
  const auto rows =
      read_tab_separated(PROOFREAD_SOURCES "/tests/identities/formulas/corpus_readings.tsv");
  const std::string signs = "{}()[]|^_&\\'$%,.=+-* \n1xX";
  std::uint32_t state = 1;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (const auto& row : rows) {
    std::string text = row[0];
    for (int changes = 0; changes < 6 && !text.empty(); ++changes) {
      const std::size_t at = next(text.size());
      const std::size_t what = next(3);
      if (what == 0) text.erase(at, 1 + next(4));
      if (what == 1) text.insert(at, 1, signs[next(signs.size())]);
      if (what == 2) text.insert(at, text.substr(next(text.size()), next(9)));
    }
    const formula read = read_formula(mapped(text), {});
    for (const diagnostic& each : read.unread) {
      EXPECT_LE(each.where.begin, each.where.end) << text;
      EXPECT_LE(each.where.end, text.size()) << text;
    }
  }
}

TEST(formula, places_are_those_of_the_file) {
  const formula read = read_formula(mapped("x = \\foobar + y", 50), {});
  ASSERT_EQ(read.unread.size(), 1U);
  EXPECT_EQ(read.unread[0].where.begin, 54U);
  EXPECT_EQ(read.unread[0].where.end, 61U);
}

TEST(formula, a_clash_points_into_the_formula) {
  const std::string latex = "X \\mathbf{y} = \\mathbf{y}";
  const formula read = read_formula(mapped(latex), declarations("X : n x d, y : n"));
  ASSERT_EQ(read.steps.size(), 1U);
  ASSERT_TRUE(read.steps[0].readings.problem);
  EXPECT_FALSE(read.steps[0].readings.unread);
  EXPECT_LE(read.steps[0].readings.problem->where.end, latex.size());
}

TEST(typed_statement, is_a_claim_where_it_parses_as_one) {
  const auto read = read_typed_statement("X : n x d |- X^{T} * X = (X'*X)'");
  ASSERT_EQ(read.readings.size(), 1U);
  EXPECT_EQ(to_text(*read.readings[0].statement), "X'*X = (X'*X)'");
  EXPECT_TRUE(read_typed_statement("A*B = B*A +").problem);
}

TEST(typed_statement, is_a_formula_where_it_holds_commands) {
  const auto read = read_typed_statement("X : n x d |- \\|Xw\\|^2 = w^\\top X^\\top X w");
  ASSERT_EQ(read.readings.size(), 1U);
  EXPECT_EQ(to_text(*read.readings[0].statement), "sumsq(X*w) = w'*X'*X*w");
}

TEST(typed_statement, problems_have_their_place_in_what_was_typed) {
  const auto place = [](const std::string& text) {
    const auto read = read_typed_statement(text);
    EXPECT_TRUE(read.problem) << text;
    return read.problem ? read.problem->where.begin : 0;
  };
  EXPECT_EQ(place("X : n x d |- \\foobar X = X"), 13U);
  EXPECT_EQ(place("A : n x |- \\frac{A}{2} = A"), 8U);
  EXPECT_EQ(place("\\frac{1}{2} x = \\int f"), 16U);
  EXPECT_EQ(place("\\hat w = \\frac{y}{2}"), 0U);
}

TEST(typed_statement, a_bar_and_a_minus_are_no_turnstile) {
  const auto read = read_typed_statement("x : scalar |- |-x| = \\sqrt{x^2}");
  ASSERT_FALSE(read.readings.empty());
  EXPECT_EQ(to_text(*read.readings[0].statement), "abs(-x) = sqrt(x^2)");
}

TEST(abbreviations, beginnings_of_a_letter_and_of_its_marks) {
  EXPECT_TRUE(abbreviates("al", "alpha"));
  EXPECT_TRUE(abbreviates("Sba", "Sigma_ba"));
  EXPECT_TRUE(abbreviates("xh", "x_hat"));
  EXPECT_TRUE(abbreviates("ws", "w_star"));
  EXPECT_FALSE(abbreviates("hx", "x_hat"));
  EXPECT_FALSE(abbreviates("alx", "alpha"));
}

}  // namespace
}  // namespace proofread::identities
