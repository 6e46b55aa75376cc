// SPDX-License-Identifier: MIT
#include "identities/syntax/parse.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/identities/syntax/outline.hpp"

namespace proofread::identities {
namespace {

/// The outline of a text read as a statement or value, or the rendered error.
std::string read(const std::string& text) {
  const expected<expression_ptr> result = parse_statement(text, 0, true);
  return result ? outline(**result) : render(result.error(), "", text);
}

struct reading {
  const char* text;
  const char* tree;
};
std::ostream& operator<<(std::ostream& out, const reading& each) { return out << each.text; }

class parse : public testing::TestWithParam<reading> {};

TEST_P(parse, gives_the_tree) { EXPECT_EQ(read(GetParam().text), GetParam().tree); }

INSTANTIATE_TEST_SUITE_P(
    operators, parse,
    testing::Values(reading{"a + b - c", "(- (+ a b) c)"}, reading{"a - (b - c)", "(- a (- b c))"},
                    reading{"a*b/c", "(/ (* a b) c)"}, reading{"a + b*c", "(+ a (* b c))"},
                    reading{"A\\b*c", "(* (\\ A b) c)"}, reading{"-a*b", "(* (neg a) b)"},
                    reading{"-a^2", "(neg (^ a 2))"}, reading{"a*-b", "(* a (neg b))"},
                    reading{"+a - +b", "(- a b)"}, reading{"a^b^c", "(^ a (^ b c))"},
                    reading{"2^-x^2", "(^ 2 (neg (^ x 2)))"}, reading{"A^2'", "(' (^ A 2))"},
                    reading{"A'^2", "(^ (' A) 2)"}, reading{"A^-1'", "(' (^ A (neg 1)))"},
                    reading{"A^T*B^-T", "(* (' A) (' (^ B (neg 1))))"},
                    reading{"A.T.T", "(' (' A))"}, reading{"x .* y ./ z", "(./ (.* x y) z)"},
                    reading{"1./x.^2", "(./ 1 (.^ x 2))"}, reading{"A^(T)", "(^ A T)"},
                    reading{"x^f(y)[1]", "(^ x (index (apply f y) 1))"},
                    reading{"A^2[1,1]", "(index (^ A 2) 1 1)"},
                    reading{"a^k[1]", "(^ a (index k 1))"}));

INSTANTIATE_TEST_SUITE_P(
    unicode, parse,
    testing::Values(reading{"X⊤·X × λ", "(* (* (' X) X) lambda)"},
                    reading{"A⁻¹ᵀ", "(' (^ A (neg 1)))"}, reading{"A⁻ᵀ", "(' (^ A (neg 1)))"},
                    reading{"x²³ − β₀", "(- (^ x 23) beta0)"},
                    reading{"√x² + √(x²)", "(+ (^ (call sqrt x) 2) (call sqrt (^ x 2)))"},
                    reading{"‖x‖²", "(^ (call norm x) 2)"}, reading{"‖x‖₁", "(call norm1 x)"},
                    reading{"‖a*‖x‖‖", "(call norm (* a (call norm x)))"},
                    reading{"2π",
                            "1:2: error: found `π` where an operator or the end would fit\n"
                            "    2π\n     ^\n"
                            "  hint: write * between factors; products are never implied\n"},
                    reading{"X^⊤", "(' X)"}));

INSTANTIATE_TEST_SUITE_P(
    atoms, parse,
    testing::Values(reading{"I + I(n)*0.10", "(+ I (* (I n) 0.10))"}, reading{"pi*e", "(* pi e)"},
                    reading{"e(1, n)", "(call e 1 n)"},
                    reading{"f(x, y)[i]", "(index (apply f x y) i)"},
                    reading{"[A, B; C, D]", "(blocks/2 A B C D)"},
                    reading{"[x; y]", "(blocks/1 x y)"},
                    reading{"A[1:k, :]", "(index A (: 1 k) (:))"},
                    reading{"x[k+1:n]", "(index x (: (+ k 1) n))"},
                    reading{"inv(A)[1:k,1:k]", "(index (call inv A) (: 1 k) (: 1 k))"},
                    reading{"(\n a # first\n + b)", "(+ a b)"}));

INSTANTIATE_TEST_SUITE_P(
    binders, parse,
    testing::Values(
        reading{"diff(f(x), x)", "(diff (apply f x) x)"}, reading{"grad(a, X)", "(grad a X)"},
        reading{"diff(vec(X), vec(X))", "(diff (call vec X) (call vec X))"},
        reading{"hess(a, x)", "(hess a x)"}, reading{"limit(t, t -> 0+)", "(limit+ t t 0)"},
        reading{"limit(t, t -> 0-)", "(limit- t t 0)"},
        reading{"limit(t, t → 0⁺)", "(limit+ t t 0)"},
        reading{"limit(t, t -> a + b)", "(limit t t (+ a b))"},
        reading{"limit(t, t -> a^2+)", "(limit+ t t (^ a 2))"},
        reading{"limit(t, t -> inf)", "(limit t t inf)"},
        reading{"limit(t, t -> -∞)", "(limit t t (neg inf))"},
        reading{"limit(limit(s*t, s -> 0), t -> (0))", "(limit (limit (* s t) s 0) t 0)"},
        reading{"argmin(f(w), w) = g", "(= (argmin (apply f w) w) g)"},
        reading{"argmax(a, w : C*w = d and w > 0)", "(argmax a w (and (= (* C w) d) (> w 0)))"},
        reading{"sum(i = 1..n, x[i])", "(sum (index x i) i 1 n)"},
        reading{"sum(i ∈ 1..n, i)", "(sum i i 1 n)"}, reading{"sum(A)", "(call sum A)"},
        reading{"at(diff(y, y), y := x)", "(at (diff y y) y x)"}));

INSTANTIATE_TEST_SUITE_P(
    statements, parse,
    testing::Values(
        reading{"a = b <= c < d", "(= <= < a b c d)"}, reading{"a == b", "(= a b)"},
        reading{"a > b >= c = d", "(> >= = a b c d)"}, reading{"a != b", "(!= a b)"},
        reading{"not a = b and c = d or e = f implies g = h iff h = i",
                "(iff (implies (or (and (not (= a b)) (= c d)) (= e f)) (= g h)) (= h i))"},
        reading{"a = a implies b = b implies c = c", "(implies (= a a) (implies (= b b) (= c c)))"},
        reading{"forall x, y : x = y or exists z := x : z = y",
                "(forall x (forall y (or (= x y) (exists z x (= z y)))))"},
        reading{"b in range(A) and b ∈ null(A)", "(and (range b A) (null b A))"},
        reading{"full column rank(A) and unit(x)", "(and (is full column rank A) (is unit x))"},
        reading{"rank(A) = r", "(= (call rank A) r)"},
        reading{"defined(inv(A))", "(defined (call inv A))"},
        reading{"A*B : n x (d + 1)", "(shape (* A B) n (+ d 1))"},
        reading{"x : n", "(shape x n 1)"}, reading{"a : scalar", "(shape a 1 1)"},
        reading{"x : x × x", "(shape x x x)"},
        reading{"(a = b) and (A : 2*n x m)", "(and (= a b) (shape A (* 2 n) m))"}));

TEST(parse, places_are_those_of_the_whole_text) {
  const expected<expression_ptr> result = parse_expression("X * (A + B)", 100);
  ASSERT_TRUE(result);
  EXPECT_EQ((*result)->where.begin, 100U);
  EXPECT_EQ((*result)->where.end, 111U);
  EXPECT_EQ((*result)->sign.begin, 102U);
  const expression& sum = *(*result)->arguments[1];
  EXPECT_EQ(sum.where.begin, 105U);
  EXPECT_EQ(sum.where.end, 110U);
  EXPECT_EQ(sum.sign.begin, 107U);
  const expected<expression_ptr> wrong = parse_expression("X +", 100);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().where.begin, 103U);
  const expected<expression_ptr> strange = parse_expression("X ☃", 100);
  EXPECT_EQ(strange.error().where.begin, 102U);
}

TEST(parse, a_bare_value_is_no_statement) {
  EXPECT_FALSE(parse_statement("a + b"));
  EXPECT_TRUE(parse_statement("a + b", 0, true));
  EXPECT_FALSE(parse_expression("a = b"));
}

}  // namespace
}  // namespace proofread::identities
