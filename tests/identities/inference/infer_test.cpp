// SPDX-License-Identifier: MIT
#include "identities/inference/infer.hpp"
#include "identities/elaboration/signature.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include <string>

#include "identities/elaboration/elaborate.hpp"

namespace proofread::identities {
namespace {

struct clash {
  const char* text;
  std::size_t column;
  const char* message;
  const char* hint;
};
std::ostream& operator<<(std::ostream& out, const clash& each) { return out << each.text; }

class shape_error : public testing::TestWithParam<clash> {};

TEST_P(shape_error, names_both_shapes_and_the_place) {
  const auto read = read_one_liner(GetParam().text);
  ASSERT_FALSE(read) << GetParam().text << " [" << signature(*read) << "]";
  EXPECT_EQ(locate(GetParam().text, read.error().where.begin).column, GetParam().column);
  EXPECT_EQ(read.error().message, GetParam().message);
  EXPECT_EQ(read.error().hint, GetParam().hint);
}

constexpr clash arithmetic_clashes[] = {
    {"X : n x d |- X*X = X", 15, "shapes do not fit: X is n x d, X is n x d",
     "the inner sizes d and n must agree; X'*X or X*X' would fit"},
    {"X : n x d, y : n |- X*y = 0", 22, "shapes do not fit: X is n x d, y is n x 1",
     "the inner sizes d and n must agree; X'*y would fit"},
    {"A : n x m, B : m x n |- A + B = 0", 27, "shapes do not fit: A is n x m, B is m x n",
     "transpose one side"},
    {"A : n x n, c > 0 |- A + c = A", 23, "shapes do not fit: A is n x n, c is scalar",
     "write c*I, or c*ones(n, n) to reach every entry"},
    {"x : n |- x + x'*x = x", 12, "shapes do not fit: x is n x 1, x'*x is scalar",
     "write (x'*x)*ones(n) instead of x'*x"},
    {"x : n |- x = 1", 12, "shapes do not fit: x is n x 1, 1 is scalar",
     "write ones(n) instead of 1"},
    {"A + 1 = 1 + A", 3, "shapes do not fit: A is n x m, 1 is scalar",
     "write ones(n, m) instead of 1"},
    {"X : n x d, y : n |- X*w = 3", 25, "shapes do not fit: X*w is n x 1, 3 is scalar",
     "write 3*ones(n) instead of 3"},
    {"A/B = I", 2, "shapes do not fit: A is n x m, B is k x p",
     "division is by scalars: write A*inv(B), B \\ b, or ./ for entries"},
    {"x : n |- x^2 = x", 11, "a power needs a square matrix, but x is n x 1",
     "write .^ for entries, or sumsq for the sum of squares"},
    {"A : n x n |- A^(1/2) = A", 15, "a power with a fraction needs a scalar, but A is n x n",
     "write .^ for entries"},
    {"a > 0, x : scalar |- x^a = x", 24,
     "an exponent is an integer, or a fraction of a positive scalar", "write exp(a*log(x))"},
    {"X : n x d, y : n |- X \\ y = 0", 23, "A \\ b needs a square A, but X is n x d",
     "write pinv(X)*y"},
    {"x : n, A : n x m |- x .* A = A", 23, "shapes do not fit: x is n x 1, A is n x m",
     "write diag(x)*A to multiply rows"},
    {"A : n x n, B : m x m |- [A, B] = 0", 29, "shapes do not fit: A is n x n, B is m x m",
     "blocks side by side need equal rows"},
    {"A : n x n, B : m x m |- [A; B] = 0", 25, "rows of blocks differ in width: n and m",
     "blocks below each other need equal columns"},
};
INSTANTIATE_TEST_SUITE_P(arithmetic, shape_error, testing::ValuesIn(arithmetic_clashes));

constexpr clash statement_clashes[] = {
    {"X : n x d, y : n |- X'*y = X'", 26, "shapes do not fit: X'*y is d x 1, X' is d x n",
     "both sides must have one shape"},
    {"A : n x n, B : n x n |- A >= B", 27, "order compares scalars or vectors, but A is n x n",
     "write psd(A - B)"},
    {"A > 0", 3, "order compares scalars or vectors, but A is n x m", "write posdef(A)"},
    {"A : n x n, B : n x n |- A < B", 27, "order compares scalars or vectors, but A is n x n",
     "write posdef(B - A)"},
    {"X : n x d |- posdef(X)", 21, "posdef needs a square matrix, but X is n x d",
     "write n x n where it is declared"},
    {"X : n x d |- orthogonal(X)", 25, "orthogonal needs a square matrix, but X is n x d",
     "orthonormal columns are the hypothesis X'*X = I"},
    {"A : n x n |- unit(A)", 19, "unit is for vectors, but A is n x n", ""},
    {"A : n x d, y : d |- y in range(A)", 23, "shapes do not fit: y is d x 1, A is n x d",
     "a member of the range is a column with as many rows as the matrix"},
    {"X : n x d |- det(X) = 0", 14, "det needs a square matrix, but X is n x d",
     "write n x n where it is declared"},
    {"X : n x d |- inv(X) = X", 14, "inv needs a square matrix, but X is n x d",
     "pinv takes any matrix"},
    {"X : n x d |- diag(X) = X", 14, "diag builds from a vector, but X is n x d",
     "diagvec takes the diagonal out"},
    {"X : n x d |- grad(X, X) = X", 19, "grad needs a scalar, but X is n x d",
     "diff takes a column of outputs"},
    {"diff(X*X, X) = X", 1, "diff needs a column by a column: X*X is n x n, X is n x n",
     "write diff(vec(X*X), vec(X))"},
    {"X : n x d |- hess(sumsq(X), X) = 0", 29, "hess is by a column vector, but X is n x d",
     "write hess(sumsq(X), vec(X))"},
    {"f : R^d -> R^m, y : n |- f(y) = 0", 28, "shapes do not fit: f takes d x 1, but y is n x 1",
     ""},
    {"f : R^n -> R |- argmin(f(w), w) + w = w", 17,
     "argmin stands alone as one side of an equality", ""},
    {"x : n |- sum(i = 1..n, x[1:i]) = x", 24,
     "the shape of the terms depends on i: x[1:i] is i x 1", ""},
    {"A : 3 x 3 |- A[4,1] = 0", 16, "index 4 is outside 1..3", "entries are counted from 1 to 3"},
    {"x : n |- x[0] = 0", 12, "index 0 is outside 1..n",
     "entries are counted from 1, not from 0, to n"},
    {"x : n |- x[n+1] = 0", 12, "index n + 1 is outside 1..n", "entries are counted from 1 to n"},
    {"A : n x m |- A[1] = 0", 15, "one index needs a vector, but A is n x m", "write [i,j]"},
};
INSTANTIATE_TEST_SUITE_P(statements, shape_error, testing::ValuesIn(statement_clashes));

constexpr clash declaration_clashes[] = {
    {"X : n x d |- trace(X) = 1", 14, "tr needs a square matrix, but X is n x d",
     "write n x n where it is declared"},
    {"X : n x d |- softmax(X) = X", 14, "softmax is of a vector, but X is n x d",
     "say of which: the softmax of a row is softmax(X[i,:])"},
    {"A(1,2) = 0", 1, "`A` is not a function that is known here",
     "write A[1,2] for an entry, A*(...) for a product"},
    {"A : n x n |- A(1,n) = 0", 14, "`A` is not a function",
     "write A*(...) for a product, A[1,n] for an entry"},
    {"norm(x,1) = 0", 1, "norm takes 1 argument, not 2", "write norm1(x)"},
    {"A : n x m |- A[end,end] = 0", 16, "`end` is not known here", "write the size itself: n"},
    {"A : n x n, x : n, A*x = a*b |- x = x", 23, "shapes do not fit: A*x is n x 1, a*b is scalar",
     "write (a*b)*ones(n) instead of a*b"},
    {"b'*x = x'*b", 2, "an undeclared b is a scalar and needs no transpose",
     "declare b : n before |-, or leave the transpose out"},
    {"X : n x d, X : d x n |- X = X", 12, "`X` is declared twice",
     "leave one of the two out, or choose another name for one of them"},
    {"X : n x n, n : scalar |- X = X", 5,
     "`n` is a size here, but it is declared as something else",
     "choose another letter for the size or for the name"},
    {"A : n x d symmetric |- A = A", 11, "symmetric needs a square matrix, but A is n x d",
     "write n x n where it is declared"},
    {"f(x) = x + f(x) |- f(1) = 2", 12, "`f` is defined by itself", ""},
    {"f : R -> R |- f = 0", 15, "`f` is a function and stands here without an argument",
     "write f(x)"},
    {"det(A) = dett(A)", 10, "`dett` is not a function that is known here", "did you mean `det`?"},
    {"x : n |- x(1) = 0", 10, "`x` is not a function",
     "write x*(...) for a product, x[1] for an entry"},
    {"X : n x d, n = 3, d = 2 |- det(X) = 0", 28, "det needs a square matrix, but X is n x d",
     "write n x n where it is declared"},
    {"I(2.5) = I", 3, "`2.5` is not a size",
     "a size is made of integers up to 1000000, size names, + - and *"},
    {"x : n |- diff(x, n) = 0", 18, "`n` is an integer: no derivative by it", ""},
};
INSTANTIATE_TEST_SUITE_P(declarations, shape_error, testing::ValuesIn(declaration_clashes));

TEST(infer, a_note_declares_its_names) {
  const auto given = parse_declarations("lambda > 0, X : n x d");
  const auto read = [&](const char* text) {
    return elaborate(*given, *parse_statement(text), undeclared::refused);
  };
  EXPECT_TRUE(read("lambda*X = X*lambda"));
  const auto misspelt = read("lamda*X = X");
  ASSERT_FALSE(misspelt);
  EXPECT_EQ(misspelt.error().message, "`lamda` is not declared");
  EXPECT_EQ(misspelt.error().hint, "did you mean `lambda`?");
  const auto unknown = read("X*w = X");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().hint, "declare it: w : SHAPE");
}

TEST(infer, long_statements_are_read_or_refused_soon) {
  const auto repeated = [](const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  EXPECT_TRUE(read_one_liner(repeated("I*", 300) + "I = I"));
  EXPECT_TRUE(read_one_liner(repeated("A*x*x'*", 100) + "A = A"));
  EXPECT_FALSE(read_one_liner(repeated("x = 0, ", 2000) + " |- x = 0"));
  EXPECT_FALSE(read_one_liner(repeated("0 = ", 5000) + "0"));
  std::string doubling = "f0(x) = x";
  for (int i = 1; i < 100; ++i) {
    doubling += ", f" + std::to_string(i) + "(x) = f" + std::to_string(i - 1) + "([x, x])";
  }
  const auto wide = read_one_liner(doubling + " |- f99(A) = 0");
  ASSERT_FALSE(wide);
  EXPECT_EQ(wide.error().message, "the sizes of these blocks are too large");
}

TEST(infer, bound_names_need_no_declaration) {
  const auto given = parse_declarations("X : n x d, y : n");
  for (const char* text : {"limit(t*y, t -> 0) = 0", "sum(i = 1..n, y[i]) = sum(y)",
                           "argmin(sumsq(y - X*w), w) = pinv(X)*y", "forall w : X*w = X*w"}) {
    EXPECT_TRUE(elaborate(*given, *parse_statement(text), undeclared::refused)) << text;
  }
}

}  // namespace
}  // namespace proofread::identities
