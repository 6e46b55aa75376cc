// SPDX-License-Identifier: MIT
#include "properties/decide/orthogonal_form.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "tests/properties/decide/both_forms.hpp"

namespace proofread::properties {
namespace {

std::string to_text(orthogonal_form form) {
  switch (form) {
    case orthogonal_form::diagonal:
      return "diagonal";
    case orthogonal_form::upper:
      return "upper";
    case orthogonal_form::lower:
      return "lower";
    case orthogonal_form::identity:
      return "identity";
    case orthogonal_form::all:
      break;
  }
  return "all";
}

std::string forms_in(const char* line) {
  const auto problem = identities::read_one_liner(line);
  if (!problem) return problem.error().message;
  const auto forms = orthogonal_forms(*problem);
  std::string text;
  for (std::size_t slot = 0; slot < forms.size(); ++slot) {
    if (forms[slot] == orthogonal_form::all) continue;
    text += (text.empty() ? "" : ", ") + problem->symbols[slot].name + " " + to_text(forms[slot]);
  }
  return text;
}

TEST(orthogonal_form, is_what_the_statement_admits) {
  const struct {
    const char *line, *forms;
  } rows[] = {
      {"X : n x d, y : n, w : d |- sumsq(y - X*w) >= 0", "X diagonal"},
      {"X : n x d, y : n, lambda > 0 |- y'*X*inv(X'*X + lambda*I)*X'*y >= 0", "X diagonal"},
      {"A : n x n symmetric, x : n |- x'*A*x >= 0", "A diagonal"},
      {"A : n x n, x : n |- norm(A*x) <= norm(A)*norm(x)", "A diagonal"},
      {"A : n x n, x : n |- x'*A*x >= 0", "x upper"},
      {"x : n, y : n |- x'*y <= norm(x)*norm(y)", "x upper"},
      {"x : n, y : n |- x'*y <= norm(y')*norm(x') and x[1] = 0", ""},
      {"Q : n x n orthogonal, x : n |- norm(Q*x) = norm(x)", "Q identity, x upper"},
      {"Q : n x n orthogonal |- tr(Q) <= n", ""},
      {"X : n x d, y : n, U, S, V = svd(X) |- sumsq(y - U*U'*y) = 0", "U identity, V identity"},
      {"X : n x d, w : d, U, S, V = svd(X) |- norm(X*w) <= norm(U*S*V'*w)",
       "U identity, V identity"},
  };
  for (const auto& each : rows) EXPECT_EQ(forms_in(each.line), each.forms) << each.line;
}

// Each reads entries, in some space or in all.
TEST(orthogonal_form, is_none_where_entries_are_read) {
  for (const char* line : {
           "x : 2 unit |- invertible([x, [1; 1]])",
           "X : n x d |- sum(X) = 0",
           "X : n x d |- X[1,1] >= 0",
           "X : n x n |- diagonal(X'*X) and diagonal(X*X')",
           "x : n |- x >= 0",
           "A : n x n diagonal, x : n |- x'*A*x >= 0",
           "x : n |- sum(exp(x)) > n",
           "x : n |- max(x) <= norm(x)",
           "x : n |- sumsq(kron(x, x)) = sumsq(x)^2 and norm1(x) >= 0",
           "A : n x n symmetric, x : n, g(v) = v'*A*v |- g(x) >= 0 and x = ones(n,1)",
           "x : n |- grad(x'*x, x) = 2*x",
           "f : R^n -> R, x : n |- f(x) = f(-x)",
       })
    EXPECT_EQ(forms_in(line), "") << line;
}

struct row {
  const char* text;
  const char* expected;
  const char* because;
};
constexpr const char *certified = "", *decided = "", *supported = "", *refuted = "refuted",
                     *undecided = "", *malformed = "";
const row rows[] = {
#include "tests/properties/verdict/regressions.inc"
};

TEST(orthogonal_form, on_and_off_agree_on_every_row_of_verdicts) {
  int proved = 0, gained = 0;
  for (const row& each : rows) {
    const auto problem = identities::read_one_liner(each.text);
    if (!problem) continue;
    const both_forms told = decided_in_both_forms(*problem);
    EXPECT_EQ(told.disagreement, "") << each.text;
    proved += told.proved;
    gained += told.gained;
  }
  std::cout << proved << " proved, " << gained << " of them in orthogonal forms alone\n";
}

}  // namespace
}  // namespace proofread::properties
