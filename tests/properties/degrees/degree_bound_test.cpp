// SPDX-License-Identifier: MIT
// The certificate rests on degree_bound. Along a random line in the space of the parameters every
// value is a rational function of one variable, whose degrees are read off and compared.
#include "properties/degrees/degree_bound.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "followed_degrees.hpp"
#include "identities/elaboration/elaborate.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"
#include "properties/points/point_source.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/structure/words.hpp"
#include "properties/verdict/features.hpp"

namespace proofread::properties {
namespace {

// How near bounds come: their number, how many are attained, the sum of actual/bound.
class sharpness {
 public:
  void add(double actual, double bound) {
    if (!(bound > 0) || actual < 0) return;
    ratios_.push_back(actual / bound);
  }
  void print(const std::string& what) {
    if (ratios_.empty()) return;
    std::sort(ratios_.begin(), ratios_.end());
    const auto attained = std::count(ratios_.begin(), ratios_.end(), 1.0);
    std::cout << "  " << what << ": " << ratios_.size() << " followed, " << attained
              << " attain the bound, actual/bound " << ratios_[ratios_.size() / 2]
              << " in the median\n";
  }
  std::size_t count() const { return ratios_.size(); }

 private:
  std::vector<double> ratios_;
};

struct tallies {
  sharpness values, statements;
  int without_value = 0, too_long = 0;
};

void expect_within_bounds(const identities::proposition& problem, const stratum& where,
                          tallies& counts) {
  const auto followed = follow_degrees(problem, where);
  for (const followed_degrees& each : followed) {
    EXPECT_FALSE(each.too_small) << to_text(problem, where, each);
    counts.too_long += each.too_long ? 1 : 0;
    if (!each.actual) {
      ++counts.without_value;
      continue;
    }
    counts.values.add(each.actual->numerator + each.actual->denominator,
                      each.bound.numerator + each.bound.denominator);
  }
  const double cleared = cleared_degree(*problem.statement, followed);
  const double bound = bound_degree(problem, where).numerator;
  EXPECT_LE(cleared, bound) << identities::to_text(*problem.statement);
  counts.statements.add(cleared, bound);
}

// Some of the strata with sizes to 3, the first and the last among them.
std::vector<stratum> cheap_strata(const identities::proposition& problem) {
  constexpr std::size_t most = 8;
  std::vector<stratum> small;
  for (const stratum& each : stratify(problem).strata) {
    if (std::all_of(each.integers.begin(), each.integers.end(), [](auto n) { return n <= 3; })) {
      small.push_back(each);
    }
  }
  if (small.size() <= most) return small;
  std::vector<stratum> kept;
  for (std::size_t i = 0; i < most; ++i) kept.push_back(small[i * (small.size() - 1) / (most - 1)]);
  return kept;
}

// What `certify` looks at.
bool is_certifiable(const identities::proposition& problem) {
  if (!analyse(problem).equational) return false;
  point_source source(problem);
  return source.unavailable().empty() && !source.has_equation() && source.only_sampled().empty();
}

TEST(degree_bound, holds_for_every_statement_of_the_notes) {
  tallies counts;
  int certifiable = 0;
  for (const auto& file : std::filesystem::directory_iterator(PROOFREAD_IDENTITIES)) {
    if (file.path().extension() != ".md") continue;
    const auto note = identities::read_note_file(file.path().string());
    ASSERT_TRUE(note);
    for (const auto& block : note->blocks) {
      for (const auto& goal : block.goals) {
        if (!goal.content || !is_certifiable(*goal.content)) continue;
        ++certifiable;
        for (const stratum& where : cheap_strata(*goal.content)) {
          SCOPED_TRACE(goal.name);
          expect_within_bounds(*goal.content, where, counts);
        }
      }
    }
  }
  std::cout << "  " << certifiable << " statements, " << counts.without_value
            << " expressions without a value, " << counts.too_long << " not followed\n";
  counts.values.print("expressions");
  counts.statements.print("cleared differences");
  EXPECT_GT(certifiable, 300);
}

identities::proposition read(const std::string& text) {
  auto problem = identities::read_one_liner(text);
  EXPECT_TRUE(problem) << text;
  return *problem;
}

void expect_within_bounds(const std::string& text, tallies& counts, std::size_t most_strata) {
  const identities::proposition problem = read(text);
  point_source source(problem);
  if (!source.unavailable().empty()) return;
  std::vector<stratum> strata = stratify(problem).strata;
  strata.resize(std::min(strata.size(), most_strata));
  for (const stratum& where : strata) expect_within_bounds(problem, where, counts);
}

// X : n x d WORDS, or of the first shape that the words allow; empty if they allow none.
std::string declared(const std::string& words) {
  for (const char* size : {"n x d ", "n x n ", "n x 1 ", "1 x n ", "1 x 1 "}) {
    const std::string text = "X : " + (size + words);
    const auto problem = identities::read_one_liner(text + " |- pinv(X) = pinv(X)");
    if (problem && !stratify(*problem).strata.empty()) return text;
  }
  return {};
}

// Every word and every pair of words, at every rank and component of the small sizes; and the svds.
TEST(degree_bound, holds_for_every_construction) {
  std::vector<std::string> words = {""};
#define PROOFREAD_WORD(identifier, text, made, rule) words.push_back(text);
#include "properties/structure/words.def"
#undef PROOFREAD_WORD
  std::set<construction> asked, met;
#define PROOFREAD_WORD(identifier, text, made, rule) asked.insert(construction::made);
#include "properties/structure/words.def"
#undef PROOFREAD_WORD
#define PROOFREAD_PAIR(left, right, made, rule) asked.insert(construction::made);
#include "properties/structure/word_pairs.def"
#undef PROOFREAD_PAIR
  std::replace(words.begin(), words.end(), std::string("rank"), std::string("rank r"));
  tallies counts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i; j < words.size(); ++j) {
      const std::string x = declared(i == 0 || i == j ? words[j] : words[i] + " " + words[j]);
      if (x.empty()) continue;
      SCOPED_TRACE(x);
      const identities::proposition problem = read(x + " |- X = X");
      for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
        if (problem.symbols[slot].what != identities::role::variable) continue;
        met.insert(resolve(effective_words(problem, static_cast<int>(slot))).made);
      }
      expect_within_bounds(x + " |- pinv(X) = pinv(X)", counts, 40);
      if (j == i) expect_within_bounds(x + ", U, S, V = svd(X) |- U*S*V' = X", counts, 20);
    }
  }
  for (const construction each : asked) EXPECT_TRUE(met.count(each)) << static_cast<int>(each);
  counts.values.print("matrices by their words");
}

TEST(degree_bound, holds_for_every_function_and_form) {
  tallies counts;
  for (const char* text : {
           "x : n |- exp(x) .* exp(-x) = ones(n,1)",
           "x : n |- sum(exp(-x))*exp(x[1]) = sum(exp(-x))*exp(x[1])",
           "x : n |- tanh(x) = tanh(x)",
           "x : scalar |- tanh(1)*x = tanh(1)*x",
           "x : n |- tan(x) = sin(x) ./ cos(x)",
           "x : n |- log(x) = log(x)",
           "x : n |- sqrt(x) = sqrt(x)",
           "s > 0 |- sqrt(s)*s = s*sqrt(s)",
           "x : n, x > 0 |- sqrt(x) .* sqrt(x) = x",
           "x : n |- x .^ -1 = x .^ -1",
           "x : n |- x .^ -2 = x .^ -2",
           "x : n |- x .^ 3 = x .^ 3",
           "x : n |- 1 ./ x = 1 ./ x",
           "X : n x d |- X ./ X = X ./ X",
           "x : scalar |- sum(k = 1..n, x^k) = sum(k = 1..n, x^k)",
           "x : scalar |- sum(k = 1..n, x^-k) = sum(k = 1..n, x^-k)",
           "A : n x n |- sum(k = 0..n, A^k) = sum(k = 0..n, A^k)",
           "x : n |- sum(k = 1..n, 1/x[k]) = sum(k = 1..n, 1/x[k])",
           "x : scalar |- sum(k = -5..n, 1/(x + k)) = sum(k = -5..n, 1/(x + k))",
           "x : scalar |- sum(k = 1..n, x^(9*k)) = sum(k = 1..n, x^(9*k))",
           "x : 2, z : 2, y : scalar |- at(x[1]^6 + y^3, y := 1/z[1]) = x[1]^6 + 1/z[1]^3",
           "A : 6 x 6, B : 6 x 6 |- grad(logdet(A*A + B), B) = inv(A*A + B)'",
           "x : scalar |- pinv(1/x) = x",
           "x : scalar |- orthogonal(1/x) and unit(1/x)",
           "A : n x n |- A^n = A^n",
           "A : n x n |- A^-n = A^-n",
           "A : n x n, b : n |- A \\ b = inv(A)*b",
           "A : n x n |- adj(A) = det(A)*inv(A)",
           "A : n x d, B : d x n |- kron(A, B) = kron(A, B)",
           "A : n x d, B : d x n, C : 2 x 2 |- kron(A, B, C) = kron(A, B, C)",
           "A : n x d, B : d x n |- pinv(A*B) = pinv(A*B)",
           "A : n x n |- logdet(A) = logdet(A)",
           "A : n x n |- grad(logdet(A), A) = inv(A)'",
           "A : n x n |- grad(det(inv(A)), A) = grad(det(inv(A)), A)",
           "x : n |- grad(norm(x), x) = x/norm(x)",
           "x : n |- hess(norm(x), x) = hess(norm(x), x)",
           "x : n |- diff(exp(x)/sum(exp(x)), x) = diff(exp(x)/sum(exp(x)), x)",
           "x : n |- diff(tanh(x), x) = diff(tanh(x), x)",
           "x : scalar |- diff(diff(1/(1 + x^2), x), x) = diff(diff(1/(1 + x^2), x), x)",
           "f : R^n -> R^m, x : n |- f(x) = f(x)",
           "f : R^n -> R, x : n |- hess(f(x), x) = hess(f(x), x)",
           "f : R -> R, x : scalar |- f(1/x) = f(1/x)",
           "f : R -> R, x : n |- sum(k = 1..n, f(x[k])) = sum(k = 1..n, f(x[k]))",
           "f : R -> R, g : R -> R, x : scalar |- diff(g(f(x)), x) = diff(g(f(x)), x)",
           "x : scalar, y : scalar |- at(1/y + y^2, y := 1/(x + 1)) = 1/(1/(x + 1)) + 1/(x + 1)^2",
           "A : n x n |- limit(inv(A + t*I), t -> 0) = inv(A)",
           "A : n x n |- limit(t*inv(A + t*I), t -> inf) = I",
           "a : scalar, b : scalar |- limit((a*t^2 + 1)/(b*t^2 + t), t -> inf) = a/b",
           "a : scalar |- limit((t^2 - a^2)/(t - a), t -> a) = 2*a",
           "A : n x n, B : n x n |- [inv(A), inv(B)] = [inv(A), inv(B)]",
           "A : n x n |- tr(inv(A)) = sum(diagvec(inv(A)))",
           "A : n x n, x : n |- sumsq(inv(A)*x) = dot(inv(A)*x, inv(A)*x)",
           "x : n |- diag(1 ./ x) = inv(diag(x))",
           "Q : n x n, Q'*Q = I |- Q*Q' = I",
           "x : n, norm(x) = 1 |- x'*x = 1",
           "X : n x d |- rank(X) = rank(X')",
           "x : n nonzero |- unit(x/norm(x))",
           "x : scalar |- pi*x = x*pi",
       }) {
    if (!identities::read_one_liner(text)) {
      std::cout << "  not read: " << text << '\n';
      continue;
    }
    SCOPED_TRACE(text);
    expect_within_bounds(text, counts, 12);
  }
  std::cout << "  " << counts.without_value << " expressions without a value, " << counts.too_long
            << " not followed\n";
  counts.values.print("expressions");
}

// Degrees that are known otherwise: the test sees them, and a bound that is less by one is too
// small.
TEST(degree_bound, is_told_apart_from_a_bound_that_is_too_small) {
  const struct {
    const char* text;
    int numerator, denominator;
    bool attained;
  } rows[] = {
      {"A : 3 x 3, B : 3 x 3 |- A*B = B*A", 2, 0, true},
      {"A : 3 x 3 |- inv(A) = A", 2, 3, true},
      {"A : 3 x 3 |- A^4 = A", 4, 0, true},
      {"A : 3 x 3 |- A^-2 = A", 4, 6, true},
      {"A : 3 x 3 |- det(A) = 1", 3, 0, true},
      {"A : 3 x 3 |- adj(A) = A", 2, 0, false},
      {"x : 3, y : 3 |- x ./ y = x", 3, 3, true},
      {"Q : 3 x 3 orthogonal |- Q = Q'", 2, 2, false},
      {"Q : 4 x 4 orthogonal |- Q = Q'", 4, 4, false},
      {"X : 3 x 3 rank 2 |- X = X'", 2, 0, false},
      {"X : 3 x 3 |- X = pinv(X)", 2, 0, true},
      {"A : 3 x 3 posdef |- A = A'", 2, 0, false},
      {"x : 3 unit |- x = x", 2, 2, false},
      {"x : scalar |- 1/(x + 1) = 1", 0, 1, false},
  };
  for (const auto& row : rows) {
    const identities::proposition problem = read(row.text);
    const stratum where = stratify(problem).strata.at(0);
    const auto followed = follow_degrees(problem, where);
    const auto* left = problem.statement->arguments[0].get();
    const auto side = std::find_if(followed.begin(), followed.end(),
                                   [&](const auto& each) { return each.node == left; });
    ASSERT_NE(side, followed.end()) << row.text;
    ASSERT_TRUE(side->actual) << row.text;
    EXPECT_EQ(side->actual->numerator, row.numerator) << row.text;
    EXPECT_EQ(side->actual->denominator, row.denominator) << row.text;
    EXPECT_TRUE(allows(side->bound, *side->actual)) << row.text;
    degree_bound less = side->bound;
    less.numerator = row.numerator - 1;
    EXPECT_FALSE(allows(less, *side->actual)) << row.text;
    if (row.attained) {
      EXPECT_EQ(side->bound.numerator, row.numerator) << row.text;
      EXPECT_EQ(side->bound.denominator, row.denominator) << row.text;
    }
  }
}

}  // namespace
}  // namespace proofread::properties
