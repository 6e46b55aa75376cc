// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "properties/balls/ball.hpp"
#include "properties/scalars/field.hpp"
#include "tests/properties/evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

struct derivative_row {
  const char* statement;
  const char* point;
};

/// True everywhere: rational proves it at the point, `field` and balls agree.
const derivative_row holds[] = {
    {"x : n, A : n x n |- diff(A*x, x) = A", "A = 1 2; 3 4 | x = 5; 6"},
    {"x : n, A : n x n |- diff(x'*A*x, x) = x'*(A + A')", "A = 1 2; 3 4 | x = 5; 6"},
    {"x : n, A : n x n |- grad(x'*A*x, x) = (A + A')*x", "A = 1 2; 3 4 | x = 5; 6"},
    {"x : n, A : n x n |- hess(x'*A*x, x) = A + A'", "A = 1 2; 3 4 | x = 5; 6"},
    {"X : n x n |- grad(det(X), X) = adj(X)'", "X = 1 2; 2 4"},
    {"X : n x n |- grad(tr(inv(X)), X) = -(inv(X)*inv(X))'", "X = 1 2; 3 4"},
    {"X : n x m, A : m x n |- diff(tr(A*X), X) = A", "X = 1 2 3; 4 5 6 | A = 1 2; 3 4; 5 7"},
    {"t : scalar, A : n x n |- diff(t^3*A, t) = 3*t^2*A", "t = 2 | A = 1 2; 3 4"},
    {"t : scalar, A : n x n |- diff(inv(A + t*I), t) = -inv(A + t*I)^2", "t = 2 | A = 1 2; 3 4"},
    {"A : m x n, x : n, z : m, z = A*x |- diff(sumsq(z), x) = 2*x'*A'*A", "A = 1 2 | x = 3; 4"},
    {"A : m x n, x : n, z : m, z = A*x |- diff(sumsq(z), z) = 2*z'", "A = 1 2 | x = 3; 4"},
    {"f : R -> R |- diff(f(x)^2, x) = 2*f(x)*diff(f(x), x)", "f = 1 2 3 | x = 4"},
    {"f : R -> R, g : R -> R |- diff(g(f(x)), x) = at(diff(g(y), y), y := f(x))*diff(f(x), x)",
     "f = 1 2 3 | g = 0 1 0 1 | x = 2"},
    {"diff(diff(diff(x^5, x), x), x) = 60*x^2", "x = 2"},
    {"diff(log(x), x) = 1/x", "x = 2"},
    {"x : n |- diff(x .* x, x) = 2*diag(x)", "x = 3; 4"},
    {"X : n x n |- grad(logdet(X), X) = inv(X)'", "X = 2 1; 1 3"},
    {"x : n |- diff(norm(x), x) = x'/norm(x)", "x = 3; 4"},
    {"X : n x d, y : n, w : d |- hess(sumsq(y - X*w), w) = 2*X'*X",
     "X = 1 2; 3 4; 5 6 | y = 1; 2; 3 | w = 0; 1"},
    {"diff(relu(x), x) = step(x)", "x = 3"},
    {"diff(abs(x), x) = sign(x)", "x = -3"},
    {"x : n |- diff(sum(x), x) = ones(1, n)", "x = 3; 4"},
    {"X : n x d |- diff(vec(X), vec(X)) = I", "X = 1 2 3; 4 5 6"},
    {"A : m x n, X : n x d, B : d x k |- diff(vec(A*X*B), vec(X)) = kron(B', A)",
     "A = 1 2; 3 4; 5 7 | X = 1 2 3; 4 5 6 | B = 1 4; 2 -1; 0 3"},
    {"X : n x n |- diff(vec(inv(X)), vec(X)) = -kron(inv(X)', inv(X))", "X = 1 2; 3 5"},
    {"X : n x d |- hess(sumsq(X), vec(X)) = 2*I", "X = 1 2 3; 4 5 6"},
    {"X : n x d, w : d |- diff(X*w, vec(X)) = kron(w', I(n))", "X = 1 2 3; 4 5 6 | w = 1; 2; 5"},
    {"A : d x n, X : n x d |- diff(tr(A*X), vec(X)) = vec(A')'",
     "A = 1 2; 3 4; 5 6 | X = 1 2 3; 4 5 6"},
    {"X : n x d, w : d |- grad(sumsq(X*w), vec(X)) = vec(grad(sumsq(X*w), X))",
     "X = 1 2 3; 4 5 6 | w = 1; 2; 5"},
    {"X : n x d, w : d |- hess(sumsq(X*w), vec(X)) = 2*kron(w*w', I(n))",
     "X = 1 2 3; 4 5 6 | w = 1; 2; 5"},
};

/// Wrong: rational proves it at the point, balls too, `field` never.
const derivative_row fails[] = {
    {"x : n, A : n x n |- diff(x'*A*x, x) = 2*x'*A", "A = 1 2; 3 4 | x = 5; 6"},
    {"x : n, A : n x n |- diff(A*x, x) = A'", "A = 1 2; 3 4 | x = 5; 6"},
    {"diff(log(x), x) = 1/x^2", "x = 2"},
    {"A : m x n, X : n x d, B : d x k |- diff(vec(A*X*B), vec(X)) = kron(A, B')",
     "A = 1 2; 3 4 | X = 1 2; 4 5 | B = 1 4; 2 -1"},
    {"A : m x n, x : n, z : m, z = A*x |- diff(sumsq(z), x) = z'*A", "A = 1 2 | x = 3; 4"},
    {"f : R -> R |- f(x+h) - 2*f(x) + f(x-h) = h^2*diff(diff(f(x), x), x)",
     "f = 0 0 0 0 1 | x = 1 | h = 1"},
};

template <typename S>
truth told_at(const derivative_row& what) {
  try {
    return decide_text<S>(what.statement, what.point).value;
  } catch (const std::runtime_error& reason) {
    ADD_FAILURE() << reason.what();
    return truth::unknown;
  }
}

TEST(derivative, table_of_true_ones) {
  for (const derivative_row& what : holds) {
    const bool roots = std::string(what.statement).find("norm") != std::string::npos;
    const bool order = std::string(what.statement).find("relu") != std::string::npos ||
                       std::string(what.statement).find("abs") != std::string::npos;
    EXPECT_EQ(told_at<rational>(what), truth::yes) << what.statement;
    EXPECT_GE(told_at<ball<double>>(what), truth::consistent) << what.statement;
    if (!order) {
      EXPECT_EQ(told_at<field>(what), truth::consistent) << what.statement;
    }
    static_cast<void>(roots);
  }
}

TEST(derivative, table_of_false_ones) {
  for (const derivative_row& what : fails) {
    EXPECT_EQ(told_at<rational>(what), truth::no) << what.statement;
    EXPECT_EQ(told_at<ball<double>>(what), truth::no) << what.statement;
    EXPECT_EQ(told_at<field>(what), truth::unknown) << what.statement;
  }
}

TEST(derivative, is_undefined_at_a_kink) {
  for (const char* f : {"relu(x)", "abs(x)", "sign(x)", "step(x)", "sqrt(x^2)", "max(x, 2*x)"}) {
    const std::string statement = "x : scalar |- diff(" + std::string(f) + ", x) = 0";
    EXPECT_EQ(told_at<rational>({statement.c_str(), "x = 0"}), truth::undefined) << f;
  }
}

}  // namespace
}  // namespace proofread::properties
