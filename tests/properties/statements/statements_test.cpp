// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <ostream>

#include "properties/balls/ball.hpp"
#include "properties/scalars/field.hpp"
#include "tests/properties/evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

struct row {
  const char* statement;
  const char* point;
  truth in_rational;
  truth in_balls;
};
std::ostream& operator<<(std::ostream& out, const row& each) { return out << each.statement; }

const truth yes = truth::yes, no = truth::no, undefined = truth::undefined,
            unknown = truth::unknown, consistent = truth::consistent;

const row table[] = {
    // arithmetic
    {"A : n x n, B : n x n |- A*B = B*A", "A = 0 1; 0 0 | B = 0 0; 1 0", no, no},
    {"A : n x n, B : n x n |- A*B = B*A", "A = 1 2; 2 1 | B = 3 4; 4 3", yes, yes},
    {"inv(A + B) = inv(A) + inv(B)", "A = 1 | B = 1", no, no},
    {"inv(A + B) = inv(A) + inv(B)", "A = 1 | B = -1", undefined, unknown},
    {"A : n x n |- inv(A)*A = I", "A = 2 1; 1 3", yes, consistent},
    {"X : n x d, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)",
     "X = 1 2 3; 4 5 6 | lambda = 1/2", yes, consistent},
    {"A : n x n |- A^3 = A*A*A and A^0 = I and A^-2*A^2 = I", "A = 1 2; 3 5", yes, consistent},
    {"2305843009213693951*x = 0", "x = 1", no, no},
    {"2305843009213693951*(x^3 - x) = 0", "x = 2", no, no},
    {"a^2305843009213693951 = a", "a = 2", unknown, unknown},
    {"a^2305843009213693951 = a", "a = -1", yes, yes},
    {"x : n, n >= 3 |- sum(i = 1..n, x[i]^i) = 1*x[1] + x[2]^2 + x[3]^3", "x = 5; 7; 2", yes, yes},
    {"A : n x m |- [A, A; A, A][n+1:2*n, 1:m] = A", "A = 1 2 3; 4 5 6", yes, yes},
    {"A : n x m, B : p x q |- kron(A, B)' = kron(A', B')", "A = 1 2 | B = 3 4; 5 6", yes, yes},
    {"A : n x m, x : m |- vec(x*x') = kron(x, x)", "A = 1 2 | x = 3; 4", yes, yes},
    {"x : n |- x .* x = x .^ 2 and x ./ x = ones(n)", "x = 3; 4", yes, yes},
    {"A : n x n |- det(A[1:0, 1:0]) = 1", "A = 2", yes, yes},
    // order
    {"a < b", "a = 1 | b = 2", yes, yes},
    {"a < b", "a = 2 | b = 2", no, no},
    {"a <= b <= c", "a = 1 | b = 1 | c = 0", no, no},
    {"v : n |- v > 0", "v = 1; 2", yes, yes},
    {"v : n |- v > 0", "v = 1; 0", no, no},
    {"A : n x n posdef |- tr(A) >= n", "A = 1/2 0; 0 1/2", no, no},
    // logic
    {"P : n x n, Q : n x n |- P*Q = I implies Q*P = 2*I", "P = 1 | Q = 1", no, no},
    {"P : n x n, Q : n x n |- P*Q = I implies Q*P = 2*I", "P = 1 | Q = 2", yes, yes},
    {"A : n x n |- det(A) != 0 and inv(A)*A = I", "A = 0", no, no},
    {"A : n x n |- det(A) != 0 implies inv(A)*A = I", "A = 0", yes, yes},
    {"X : n x d, w : d |- X'*X*w = 0 iff X*w = 0", "X = 1 1 | w = 1; -1", yes, yes},
    {"X : n x d, w : d |- X'*X*w = 0 iff X*w = 0", "X = 1 1 | w = 1; 1", yes, yes},
    {"not a = b", "a = 1 | b = 1", no, no},
    {"a != b or a = b", "a = 1/3 | b = 1/3", yes, consistent},
    {"a = b or a > b", "a = 1 | b = 2", no, no},
    {"A : n x n |- forall x : x'*A*x >= 0", "A = 0 1; -1 0", yes, consistent},
    {"A : n x n |- forall x : 0 <= x'*A*x + 2*x[1] + 1", "A = 2 1; 1 2", yes, consistent},
    {"A : n x n |- forall x : x'*A*x >= 0", "A = 1 -21/20; -21/20 11/10", no, consistent},
    {"A : n x n |- forall x : (x'*A*x)^2 >= 0", "A = 1 2; 2 1", consistent, consistent},
    {"A : n x n |- forall x : x'*(A + A') = 2*x'*A", "A = 1 2; 2 1", yes, consistent},
    {"A : n x n |- forall x : x'*(A + A') = 2*x'*A", "A = 1 2; 1 1", no, no},
    {"a : scalar |- forall x : x^3 = a*x", "a = 1", no, no},
    {"a : scalar |- forall x : relu(x)*relu(-x) = a", "a = 0", consistent, consistent},
    {"A : n x n |- forall x : x'*A*x > 0 or x = 0", "A = 1 2; 2 1", no, no},
    {"A : n x n, b : n |- exists x := inv(A)*b : A*x = b", "A = 2 | b = 3", yes, yes},
    // words
    {"Q : n x n |- orthogonal(Q)", "Q = 0 1; -1 0", yes, yes},
    {"A : n x n |- symmetric(A) and posdef(A)", "A = 2 1; 1 2", yes, yes},
    {"A : n x n |- psd(A)", "A = 1 1; 1 1", yes, yes},
    {"A : n x n |- posdef(A)", "A = 1 1; 1 1", no, no},
    {"A : n x n, B : n x m, C : m x n, D : m x m |- invertible([A, B; C, D])",
     "A = 1 | B = 1 | C = 1 | D = 1", no, no},
    {"A : n x m, B : m x k |- rank(A*B) = min(rank(A), rank(B))", "A = 1 0 | B = 0; 1", no, no},
    {"A : n x m, b : n |- b in range(A)", "A = 1; 2 | b = 2; 4", yes, yes},
    {"A : n x m, b : n |- b in range(A)", "A = 1; 2 | b = 2; 5", no, no},
    {"A : n x m, b : m |- b in null(A)", "A = 1 1 | b = 1; -1", yes, yes},
    {"A : n x n |- defined(inv(A))", "A = 0", no, unknown},
    {"A : n x m |- A' : m x n", "A = 1 2", yes, yes},
    // pinv
    {"X : n x d |- pinv(X)*X = I", "X = 0; 0", no, no},
    {"X : n x d |- X*pinv(X)*X = X", "X = 1 1; 1 1", yes, yes},
    // functions of one variable
    {"a > 0, b > 0 |- sqrt(a)*sqrt(b) = sqrt(a*b)", "a = 4 | b = 9", yes, yes},
    {"a > 0, b > 0 |- sqrt(a)*sqrt(b) = sqrt(a*b)", "a = 2 | b = 3", unknown, consistent},
    {"exp(a)*exp(b) = exp(a + b)", "a = 1 | b = 1/3", unknown, consistent},
    {"exp(a)*exp(b) = exp(a - b)", "a = 1 | b = 1/3", unknown, no},
    {"log(a) = log(a)", "a = -1", undefined, undefined},
    {"x : n |- norm(x)^2 = sumsq(x)", "x = 1; 1", yes, yes},
    {"x : n |- norm(x) = norm1(x)", "x = 3; 4", no, no},
    {"relu(a) = max(a, 0) and abs(a) = relu(a) + relu(-a) and step(a) = 0", "a = -2", yes, yes},
    {"A : n x n |- logdet(A) = log(det(A))", "A = 2 0; 0 3", unknown, consistent},
};

class at_a_point : public testing::TestWithParam<row> {};

TEST_P(at_a_point, rational_decides) {
  const outcome told = decide_text<rational>(GetParam().statement, GetParam().point);
  EXPECT_STREQ(to_text(told.value), to_text(GetParam().in_rational)) << told.reason;
}

TEST_P(at_a_point, balls_agree) {
  const outcome told = decide_text<ball<double>>(GetParam().statement, GetParam().point);
  EXPECT_STREQ(to_text(told.value), to_text(GetParam().in_balls)) << told.reason;
  const working_precision scope(mp50_bits);
  const outcome longer = decide_text<ball<real>>(GetParam().statement, GetParam().point);
  EXPECT_STREQ(to_text(longer.value), to_text(GetParam().in_balls)) << longer.reason;
}

TEST_P(at_a_point, field_never_refutes_and_agrees_where_it_holds) {
  const outcome told = decide_text<field>(GetParam().statement, GetParam().point);
  const bool false_in_logic =
      std::string(GetParam().statement).find("implies") != std::string::npos;
  if (!false_in_logic) {
    EXPECT_NE(told.value, truth::no);
  }
  if (GetParam().in_rational == no) {
    EXPECT_NE(told.value, truth::yes);
  }
}

INSTANTIATE_TEST_SUITE_P(statements, at_a_point, testing::ValuesIn(table));

}  // namespace
}  // namespace proofread::properties
