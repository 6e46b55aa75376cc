// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <ostream>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {
namespace {

/// A text that is refused: the column of the place, and a part of the message and of the hint.
struct refusal {
  const char* text;
  std::size_t column;
  const char* message;
  const char* hint;
};
std::ostream& operator<<(std::ostream& out, const refusal& each) {
  return out << testing::PrintToString(each.text);
}

class parse_error : public testing::TestWithParam<refusal> {};

TEST_P(parse_error, says_where_what_and_what_would_fit) {
  const refusal& wanted = GetParam();
  const expected<one_liner> read = parse_one_liner(wanted.text);
  ASSERT_FALSE(read) << wanted.text;
  const std::string shown = render(read.error(), "", wanted.text);
  EXPECT_EQ(locate(wanted.text, read.error().where.begin).column, wanted.column) << shown;
  EXPECT_NE(read.error().message.find(wanted.message), std::string::npos) << shown;
  EXPECT_NE(read.error().hint.find(wanted.hint), std::string::npos) << shown;
}

INSTANTIATE_TEST_SUITE_P(products, parse_error,
                         testing::Values(refusal{"2x = 1", 2, "found `x`", "write 2*x"},

                                         refusal{"λI = A", 2, "found `I`", "write λ*I"},
                                         refusal{"(a)(b) = c", 4, "found `(`", "never implied"},
                                         refusal{"a b = c", 3, "found `b`", "write a*b"}));

INSTANTIATE_TEST_SUITE_P(
    brackets, parse_error,
    testing::Values(
        refusal{"inv(A = B", 7, "found `=`", "outside these brackets"},
        refusal{"(A + B", 1, "never closed", "add )"}, refusal{"[A, B", 1, "never closed", "add ]"},
        refusal{"x[1 = 2", 5, "found `=`", ""}, refusal{"A) = B", 2, "found `)`", "open it"},
        refusal{"[A, B) = C", 6, "found `)`", ""}, refusal{"‖x = 1", 4, "found `=`", ""},
        refusal{"[a, b; c] = A", 1, "row", "equal length"},
        refusal{"[1 2] = A", 4, "found `2`", "commas"},
        refusal{"A[1,2,3] = 0", 7, "two subscripts", "A[i,j]"},
        refusal{"A[1:] = 0", 5, "found `]`", "both ends"}, refusal{"A[] = 0", 3, "found `]`", ""}));

INSTANTIATE_TEST_SUITE_P(
    habits, parse_error,
    testing::Values(
        refusal{"a = b && c = d", 7, "`&&`", "write and"},
        refusal{"a = b || c = d", 7, "found `|`", "the word or"},
        refusal{"x := 2", 3, "found `:=`", "write ="},
        refusal{"a = b => c = d", 7, "`=>`", "implies"}, refusal{"a =< b", 3, "`=<`", "<="},
        refusal{"a <> b", 3, "`<>`", "!="}, refusal{"\\frac = 1", 1, "found `\\`", "frac"},
        refusal{"$a$ = 1", 1, "`$`", "without $"}, refusal{"A† = 1", 2, "`†`", "pinv(A)"},
        refusal{"A⁺ = 1", 2, "no exponent", "pinv(A)"},
        refusal{"A^+ = 1", 2, "`^+` is no exponent", "pinv(A)"},
        refusal{"A^* = 1", 2, "`^*` is no exponent", "A' for the transpose"},
        refusal{"A* = 1", 2, "nothing stands right of `*`", "A' for the transpose"},
        refusal{"<x, y> = 1", 1, "found `<`", "dot(x, y)"},
        refusal{"⟨x, y⟩ = 1", 1, "found `⟨`", "dot(x, y)"},
        refusal{"f'(x) = 1", 1, "derivative or a product", "diff(f(x), x)"},
        refusal{"1/x'x = 1", 5, "behind a division", "parentheses"},
        refusal{"A*B ⊗ C = 1", 5, "beside another product", "parentheses"},
        refusal{"[A' B] = C", 5, "found `B`", "commas"},
        refusal{"{a} = b", 1, "found `{`", "write ( )"},
        refusal{"‖x‖_3 = 1", 5, "found `3`", "‖x‖_1"},
        refusal{"A\\lambda = 1", 2, "found `\\lambda`", "A \\ lambda for the solution"},
        refusal{"np.e = 1", 1, "no name here", "exp(1)"}, refusal{"∇f = 1", 1, "`∇`", "grad"},
        refusal{"a ≈ b", 3, "`≈`", "="}, refusal{"5.x = x", 2, "`.`", "have a dot"},
        refusal{"A.' = B", 2, "`.'`", "write A'"}, refusal{"2.'*x = x", 2, "`.'`", "write A'"},
        refusal{"a <=> b", 3, "`<=>`", "iff"}, refusal{"a === b", 3, "`===`", "write ="},
        refusal{"let a = b", 10, "found the end", "conditions before |-"},
        refusal{"at(f, y = 2) = 1", 9, "found `=`", "y := g"},
        refusal{"exists x : x = 1", 10, "found `:`", "WITNESS"},
        refusal{"inv = 2", 1, "`inv` is a function", "inv(...)"},
        refusal{"x = inf", 5, "outside the point of a limit", "limit"},
        refusal{"diff(f) = 0", 7, "found `)`", "variable x"},
        refusal{"diff(f, x[1]) = 0", 10, "found `[`", "one name"},
        refusal{"diff(a, inv(X)) = 0", 9, "found `inv`", "a name x, or by vec(X)"},
        refusal{"diff(a, vec(X*Y)) = 0", 14, "found `*`", "a name x, or by vec(X)"},
        refusal{"I(n, m) = 0", 4, "found `,`", "square"}));

INSTANTIATE_TEST_SUITE_P(
    statements, parse_error,
    testing::Values(refusal{"a < b > c", 7, "turns around", "a < b and b > c"},
                    refusal{"a != b = c", 8, "!=", "a != b and b != c"},
                    refusal{"a = b iff b = c iff c = d", 17, "found `iff`", "does not chain"},
                    refusal{"(a = b) + c = 1", 2, "a statement stands", ""},
                    refusal{"(a = b) = c", 9, "a statement stands left", "iff"},
                    refusal{"a and b = c", 1, "a value stands", "L = R"},
                    refusal{"a + b", 1, "a value stands", ""},
                    refusal{"a = ", 5, "found the end", ""}, refusal{"", 1, "found the end", ""},
                    refusal{"X : n x d, X = X", 10, "found `,`", "before |-"},
                    refusal{"A : symmetric", 5, "found `symmetric`", "symmetric(A)"},
                    refusal{"a = b |- c = d |- e = f", 16, "found `|-`", "once"}));

INSTANTIATE_TEST_SUITE_P(
    declarations, parse_error,
    testing::Values(refusal{"X : nxd |- X = X", 5, "found `nxd`", "n x d"},
                    refusal{"X : 2x3 |- X = X", 6, "found `x3`", "blanks"},
                    refusal{"X : n x d symetric |- X = X", 11, "`symetric`", "symmetric"},
                    refusal{"X : n x d full rank |- X = X", 11, "`full`", "column"},
                    refusal{"A : n x |- A = A", 9, "found `|-`", "n x d"},
                    refusal{"X : n x d rank |- X = X", 16, "found `|-`", "rank r"},
                    refusal{"X : n x d rank, y : n |- X = X", 15, "found `,`", "rank r"},
                    refusal{"B symmetric |- B = B'", 3, "found `symmetric`", "B : n x n symmetric"},
                    refusal{"X : n x d, X'*X : d x d invertible |- X = X", 25, "found `invertible`",
                            "invertible(X'*X)"},
                    refusal{"X : n x d, X*X' : n x n full row rank |- X = X", 25, "found `full`",
                            "full row rank(X*X')"},
                    refusal{"a, b |- a = b", 2, "found `,`", "a : scalar"},
                    refusal{"x : vector |- x = x", 5, "found `vector`", "column vector"},
                    refusal{"A : [n, d] |- A = A", 5, "found `[`", "n x d"},
                    refusal{"A : n^2 |- A = A", 5, "not a size", "sum or product"},
                    refusal{"A : 1.5 |- A = A", 5, "not a size", ""},
                    refusal{"inv : n |- a = a", 1, "fixed meaning", "another name"},
                    refusal{"I : n |- a = a", 1, "identity matrix already",
                            "leave this declaration out"},
                    refusal{"pi : n |- a = a", 1, "found `pi`", "fixed meaning"},
                    refusal{"U, S = svd(X) |- a = a", 1, "several names", "U, S, V"},
                    refusal{"A : 9999999999 x 1 |- A = A", 5, "more than 9 digits", ""}));

}  // namespace
}  // namespace proofread::identities
