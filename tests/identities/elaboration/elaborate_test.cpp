// SPDX-License-Identifier: MIT
#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"

#include <gtest/gtest.h>

#include "identities/printing/print.hpp"

#include <ostream>

#include <string>

namespace proofread::identities {
namespace {

struct shaped {
  const char* text;
  const char* signature;
};
std::ostream& operator<<(std::ostream& out, const shaped& each) { return out << each.text; }

class inferred_signature : public testing::TestWithParam<shaped> {};

TEST_P(inferred_signature, is) {
  const auto read = read_one_liner(GetParam().text);
  ASSERT_TRUE(read) << render(read.error(), "line", GetParam().text);
  EXPECT_EQ(signature(*read), GetParam().signature) << GetParam().text;
  const auto again = read_one_liner(signature(*read) + " |- 1 = 1");
  EXPECT_TRUE(again) << render(again.error(), "line", signature(*read));
}

constexpr shaped naming[] = {
    {"a*b = b*a", "a : scalar, b : scalar"},
    {"lambda*x = x*lambda", "lambda : scalar, x : n"},
    {"tr(A*B) = tr(B*A)", "A : n x m, B : m x n"},
    {"inv(A + B) = inv(A) + inv(B)", "A : n x n, B : n x n"},
    {"A*B*C = A*(B*C)", "A : n x m, B : m x k, C : k x p"},
    {"x'*A*x = x'*A'*x", "x : n, A : n x n"},
    {"x'*y = y'*x", "x : n, y : n"},
    {"x*x'*y = (x'*y)*x", "x : n, y : n"},
    {"2305843009213693951*x = 0", "x : n"},
    {"2305843009213693951*(X/2305843009213693951) = X", "X : n x m"},
    {"x^2305843009213693951 = x", "x : scalar"},
    {"2305843009213693951*(x^3 - x) = 0", "x : scalar"},
    {"X'*X*w = 0 iff X*w = 0", "X : n x m, w : m"},
    {"P*Q = I implies Q*P = 2*I", "P : n x m, Q : m x n"},
    {"log(x) <= x - 1", "x : n"},
    {"rank(A*B) = min(rank(A), rank(B))", "A : n x m, B : m x k"},
    {"x^2*y^2 = y^2*x^2", "x : scalar, y : scalar"},
    {"A .* B = B .* A", "A : n x m, B : n x m"},
    {"1./x = x", "x : n"},
    {"max(x, 0) = relu(x)", "x : n"},
    {"max(x, 1) >= x", "x : n"},
    {"A \\ x = inv(A)*x", "A : n x n, x : n"},
    {"exp(0) = 1", ""},
    {"A*0 = 0", "A : n x m"},
    {"A*I = I*A", "A : n x m"},
};
INSTANTIATE_TEST_SUITE_P(naming, inferred_signature, testing::ValuesIn(naming));

constexpr shaped declared[] = {
    {"X : n x d, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)",
     "X : n x d, lambda > 0"},
    {"X : n x d |- sumsq(y - X*w) = sumsq(X*w - y)", "X : n x d, y : n, w : d"},
    {"X : n x d, n >= d |- pinv(X)*X = I", "X : n x d, n >= d"},
    {"x : scalar, x^2 <= 0 |- x = 0", "x : scalar, x^2 <= 0"},
    {"x : scalar, x = 1 |- diff(x^2, x) = x", "x : scalar, x = 1"},
    {"a > 1, a < 0 |- a + a = 2*a", "a > 1, a < 0"},
    {"A : n x n, x : n, A*x = 0 |- x = 0", "A : n x n, x : n, A*x = 0"},
    {"A : n x n posdef |- tr(A) >= n", "A : n x n posdef"},
    {"Q : n x n orthogonal symmetric |- det(Q) = -1", "Q : n x n orthogonal symmetric"},
    {"X : n x d full column rank, r : n |- X'*r = 0", "X : n x d full column rank, r : n"},
    {"X : n x d rank r, r < d |- det(X'*X) = 0", "X : n x d rank r, r < d"},
    {"x : n, y : k |- x = x", "x : n"},
    {"n = 3, A : n x n, B : 3 x 3 |- A + B = B + A", "A : n x n, B : 3 x 3, n = 3"},
    {"x : n - 1, y : n |- x = y[2:n]", "x : n - 1, y : n"},
    {"A : n*m x k, B : k x m*n |- tr(A*B) = tr(B*A)", "A : m*n x k, B : k x m*n"},
    {"X : n x d, U, S, V = svd(X) |- X = U*S*V'", "X : n x d, U, S, V = svd(X)"},
    {"X : n x d, U, S, V = svd(X) |- X = X", "X : n x d"},
    {"A : n x n, k in 1..n |- det(A[1:k,1:k]) > 0", "A : n x n, k in 1..n"},
    {"v : n, v > 0 |- sum(v) > 0", "v : n, v > 0"},
    {"P : n x n, y : n, P*P = P |- P*(P*y) = P*y", "P : n x n, y : n, P*P = P"},
};
INSTANTIATE_TEST_SUITE_P(declared, inferred_signature, testing::ValuesIn(declared));

constexpr shaped forms[] = {
    {"vec(A*X*B) = kron(B', A)*vec(X)", "A : n x m, X : m x k, B : k x p"},
    {"kron(A, B)*kron(C, D) = kron(A*C, B*D)", "A : n x m, B : k x p, C : m x q, D : p x r"},
    {"kron(A, I)*kron(I, B) = kron(A, B)", "A : n x m, B : k x p"},
    {"[A, B; 0, D]*[x; y] = [A*x + B*y; D*y]", "A : n x m, B : n x k, D : p x k, x : m, y : k"},
    {"det([A, B; 0, D]) = det(A)*det(D)", "A : n x n, B : n x m, D : m x m"},
    {"[A, B]' = [A'; B']", "A : n x m, B : n x k"},
    {"diff(A*x, x) = A", "A : n x m, x : m"},
    {"diff(tr(A*X), X) = A", "A : n x m, X : m x n"},
    {"grad(tr(A*X), X) = A'", "A : n x m, X : m x n"},
    {"hess(x'*A*x, x) = A + A'", "x : n, A : n x n"},
    {"diff(inv(A + a*B), a) = 0", "A : n x n, a : scalar, B : n x n"},
    {"diff(exp(a*A), a) = A .* exp(a*A)", "a : scalar, A : n x m"},
    {"grad(det(X), X) = adj(X)'", "X : n x n"},
    {"limit(t/(a^2 + t), t -> 0) = 0", "a : scalar"},
    {"limit(inv(X'*X + lambda*I)*X', lambda -> 0+) = pinv(X)", "X : n x m"},
    {"argmin(sumsq(y - X*w) + lambda*sumsq(w), w) = inv(X'*X + lambda*I)*X'*y",
     "y : n, X : n x m, lambda : scalar, w : m"},
    {"X : n x d, y : n |- argmin(sumsq(w), w : X*w = y) = pinv(X)*y", "X : n x d, y : n, w : d"},
    {"sum(i = 1..n, x[i]^2) = sumsq(x)", "x : n"},
    {"sum(i = 1..n, x[i]*A[:,i]) = A*x", "x : n, A : m x n"},
    {"A[1:k,:]*x = (A*x)[1:k]", "A : n x m, k in 1..n, x : m"},
    {"f : R -> R |- f(x+h) - f(x) = h*diff(f(x), x)", "f : R -> R, x : scalar, h : scalar"},
    {"f : R^n -> R^m, g : R^m -> R^k |- "
     "diff(g(f(x)), x) = at(diff(g(y), y), y := f(x))*diff(f(x), x)",
     "f : R^n -> R^m, g : R^m -> R^k, x : n, y : m"},
    {"f(x) = x^2 |- f(2) = 4", "f(x) = x^2"},
    {"forall x : x'*A*x >= 0", "A : n x n, x : n"},
    {"exists x := ones(3) : sum(x) = 3", "x : 3"},
    {"A : n x n, b : n |- forall b : b'*A*b = 0", "A : n x n, b : n"},
    {"A : n x n, t > 0 |- forall t : t*A = A", "A : n x n, t : scalar, t > 0"},
    {"A : n x n, B : m x m |- (forall x : x'*A*x = 0) and (forall x : x'*B*x = 0)",
     "A : n x n, B : m x m"},
    {"(forall x : x'*A*x >= 0) and x'*x >= 0", "x : n, A : n x n"},
    {"A^k*A^m = A^(k + m)", "k : size, m : size, A : n x n"},
    {"X : n x d |- X'*X : d x d", "X : n x d"},
    {"sum(A) = ones(n)'*A*ones(m)", "A : n x m"},
};
INSTANTIATE_TEST_SUITE_P(forms, inferred_signature, testing::ValuesIn(forms));

proposition read(const char* text) {
  const auto result = read_one_liner(text);
  EXPECT_TRUE(result) << text;
  return result ? *result : proposition{};
}

TEST(elaborate, an_order_declares_a_scalar_where_that_fits) {
  EXPECT_EQ(signature(read("t > 0 |- sqrt(t)^2 = t")), "t : scalar, t > 0");
  EXPECT_EQ(signature(read("0 < s < t |- s*t > 0")), "s : scalar, t : scalar, 0 < s < t");
  EXPECT_EQ(signature(read("w >= 0, A : n x n |- A*w = A*w")), "A : n x n, w : scalar, w >= 0");
  EXPECT_EQ(signature(read("w >= 0, A : n x n |- A*w - ones(n) = 0")), "A : n x n, w : n, w >= 0");
  EXPECT_EQ(signature(read("x > 0 |- sumsq(x) = sum(x)^2")), "x : n, x > 0");
  EXPECT_EQ(signature(read("x > 0, y > 0 |- x'*y > 0")), "x : n, y : n, x > 0, y > 0");
  EXPECT_EQ(signature(read("t > 0, v > 0 |- t*norm(v) > 0")), "t : scalar, v : n, t > 0, v > 0");
  EXPECT_EQ(signature(read("x != 0 |- sumsq(x) > 0")), "x : n, x != 0");
}

TEST(elaborate, a_factor_of_one_by_one_scales) {
  const proposition p = read("X : n x d, y : n, w : d |- X*w*(y'*y) = 0");
  const expression& product = *p.statement->arguments[0];
  EXPECT_EQ(product.kind, form::scale);
  EXPECT_TRUE(is_scalar(product.arguments[0]->type));
  EXPECT_EQ(product.arguments[1]->kind, form::multiply);
  EXPECT_EQ(to_text(p.statement->arguments[1]->type), "n");
}

TEST(elaborate, bare_zero_and_identity_know_their_size) {
  const proposition p = read("X : n x d |- [X'*X + I; 0] = [I; 0]*(X'*X + I) + 0*[I(d); X]");
  const expression& block = *p.statement->arguments[0];
  EXPECT_EQ(to_text(block.arguments[0]->arguments[1]->type), "d x d");
  EXPECT_EQ(to_text(block.arguments[1]->type), "n x d");
}

TEST(elaborate, symbols_point_at_their_declarations) {
  const proposition p = read("X : n x d, z : n, z = X*w |- sumsq(z) >= 0");
  for (const declaration& what : p.symbols) {
    if (what.name == "z") {
      EXPECT_EQ(what.what, role::definition);
      const expression& w = *what.value->arguments[1];
      EXPECT_EQ(p.symbols[static_cast<std::size_t>(w.slot)].name, "w");
    }
  }
  EXPECT_TRUE(p.hypotheses.empty());
}

TEST(elaborate, words_on_a_defined_name_are_hypotheses) {
  const proposition p = read("A : n x n symmetric, B : n x n, A = B*B |- A = A'");
  ASSERT_EQ(p.hypotheses.size(), 1U);
  EXPECT_EQ(p.hypotheses[0]->kind, form::predicate);
  EXPECT_EQ(p.hypotheses[0]->name, "symmetric");
}

TEST(elaborate, an_equation_through_a_definition_is_a_hypothesis) {
  const proposition p = read("x : n, y : n, x = 2*y, y = x |- x = 0");
  EXPECT_EQ(p.hypotheses.size(), 1U);
}

std::size_t hypotheses_in_a_note(const char* text) {
  const auto line = parse_one_liner(text);
  const auto result = elaborate(line->given, line->statement, undeclared::refused);
  EXPECT_TRUE(result) << text;
  return result ? result->hypotheses.size() : 0;
}

TEST(elaborate, hypotheses_of_a_note_reach_the_statement_through_shared_names) {
  EXPECT_EQ(hypotheses_in_a_note("a > 0, b > a, c > 0 |- a = a"), 2U);
  EXPECT_EQ(hypotheses_in_a_note("X : n x d, y : k, n > d, k > 2 |- X = X"), 1U);
}

TEST(elaborate, one_line_keeps_all_its_hypotheses) {
  EXPECT_EQ(read("X : n x d, y : k, n > d, k > 2 |- X = X").hypotheses.size(), 2U);
}

TEST(elaborate, function_bodies_are_read_for_each_shape) {
  const proposition p = read("f(x) = 2*x, A : n x d |- f(A) + A = A and f(1) = 2");
  int bodies = 0;
  for (const declaration& what : p.symbols) bodies += what.what == role::defined_function ? 1 : 0;
  EXPECT_EQ(bodies, 2);
}

const declaration& bound_in(const proposition& p, const expression& binder, std::size_t at) {
  return p.symbols[static_cast<std::size_t>(binder.arguments[at]->slot)];
}

TEST(elaborate, a_bound_name_has_its_declaration_and_no_hypothesis) {
  const proposition p = read("c : n unit, c[1] > 0 |- forall c : c'*c = 1");
  const declaration& bound = bound_in(p, *p.statement, 0);
  EXPECT_EQ(bound.what, role::bound);
  EXPECT_EQ(to_text(bound.type), "n");
  ASSERT_EQ(bound.words.size(), 1U);
  EXPECT_EQ(bound.words[0].name, "unit");
  ASSERT_EQ(p.hypotheses.size(), 1U);
  EXPECT_NE(p.hypotheses[0]->arguments[0]->arguments[0]->slot, p.statement->arguments[0]->slot);
  ASSERT_EQ(p.remarks.size(), 1U);
}

TEST(elaborate, a_name_defined_by_a_minimum_over_itself_is_two_names) {
  const proposition p = read("b : n, b = argmin(sumsq(b), b) |- b = 0");
  const int outer = p.statement->arguments[0]->slot;
  const declaration& what = p.symbols[static_cast<std::size_t>(outer)];
  ASSERT_EQ(what.what, role::definition);
  EXPECT_NE(what.value->arguments[1]->slot, outer);
  EXPECT_EQ(bound_in(p, *what.value, 1).what, role::bound);
}

TEST(elaborate, a_definition_follows_the_name_that_is_bound) {
  const proposition p =
      read("A : n x n, x : n, z : n, z = A*x, sumsq(x) = 1 |- forall x : z = A*x");
  const expression& inside = *p.statement->arguments[1]->arguments[0];
  const declaration& z = p.symbols[static_cast<std::size_t>(inside.slot)];
  ASSERT_EQ(z.what, role::definition);
  EXPECT_EQ(z.value->arguments[1]->slot, p.statement->arguments[0]->slot);
}

struct refusal {
  const char* text;
  std::size_t at;
  const char* message;
};

constexpr refusal unbound[] = {
    {"t : n, a > 0 |- limit(a + t, t -> 0) = a", 29, "the variable of a limit is a scalar"},
    {"X : n x d |- forall n : 1 = 1", 20, "it is a size"},
    {"x : n, i in 1..n |- exists i := 1 : 1 = 1", 27, "it is an index"},
    {"f : R -> R |- forall f : 1 = 1", 21, "it is a function"},
    {"X : n x d, U, S, V = svd(X) |- forall X : 1 = 1", 38, "it has an svd"},
    {"x : n |- exists x := I(2) : x = x", 16, "the witness is 2 x 2, but `x` is n x 1"},
};

TEST(elaborate, what_a_binder_cannot_bind_is_malformed) {
  for (const refusal& each : unbound) {
    const auto result = read_one_liner(each.text);
    ASSERT_FALSE(result) << each.text;
    EXPECT_EQ(result.error().where.begin, each.at) << each.text;
    EXPECT_NE(result.error().message.find(each.message), std::string::npos)
        << result.error().message;
  }
}

constexpr refusal leaving[] = {
    {"x : n, k in 1..n |- x[k,k] = x[k]", 24, "index k can leave 1..1: n = 2, k = 2"},
    {"x : n, k in 1..n |- x[k+1] = 0", 22, "index k + 1 can leave 1..n: n = 1, k = 1"},
    {"x : n |- x[2] = 0", 11, "index 2 can leave 1..n: n = 1"},
    {"A : m x n |- sum(i = 1..m, A[i,i]) = 0", 31, "index i can leave 1..n"},
    {"A : m x n, i in 1..m, n >= m - 1 |- A[i,i] = 0", 40, "index i can leave 1..n"},
    {"x : n, k in 0..n |- e(k, n) = x", 22, "index k can leave 1..n"},
};

TEST(elaborate, an_index_stays_in_its_range) {
  for (const refusal& each : leaving) {
    const auto result = read_one_liner(each.text);
    ASSERT_FALSE(result) << each.text;
    EXPECT_EQ(result.error().where.begin, each.at) << each.text;
    EXPECT_NE(result.error().message.find(each.message), std::string::npos)
        << result.error().message;
  }
  for (const char* text :
       {"x : n, k in 1..n - 1 |- x[k+1] = 0", "x : n, k in 1..n |- k < n implies x[k+1] = 0",
        "x : n, k in 1..n |- k = n or x[k+1] = 0", "A : m x n, m <= n, i in 1..m |- A[i,i] = 0",
        "D : n x d diagonal, i in 1..d |- rank(D) = d implies D[i,i] > 0",
        "A : m x n full row rank, i in 1..m |- A[i,i] = 0", "x : n, k in 0..n |- sum(x[1:k]) = 0",
        "x : n, n = 12 |- x[12] = 0", "x : 2*n |- x[n+1] = 0"}) {
    EXPECT_TRUE(read_one_liner(text)) << text;
  }
}

}  // namespace
}  // namespace proofread::identities
