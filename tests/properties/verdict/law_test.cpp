// SPDX-License-Identifier: MIT
// One law: a statement, its double negation, its contrapositive and a renaming of its variables get
// the same verdict. And a verdict does not depend on the seed.
#include <gtest/gtest.h>
#include <algorithm>

#include <ostream>
#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"
#include "properties/scalars/random.hpp"
#include "properties/verdict/check.hpp"
#include "tests/properties/verdict/renaming.hpp"

namespace proofread::properties {
namespace {

constexpr verdict certified = verdict::certified;
[[maybe_unused]] constexpr verdict decided = verdict::decided;
constexpr verdict supported = verdict::supported;
constexpr verdict refuted = verdict::refuted;
constexpr verdict undecided = verdict::undecided;
constexpr verdict malformed = verdict::malformed;

struct row {
  const char* text;
  verdict expected;
  const char* guards;
};

struct surface_row {
  const char* text;
  const char* expected;
  int column;
  const char* printed;
  const char* guards;
};

const row regressions[] = {
#include "regressions.inc"
};
const surface_row bound_names[] = {
#include "../../surface/bound_names.inc"
#include "../../surface/evidence.inc"
};
const surface_row typed[] = {
#include "../../surface/habits.inc"
#include "../../surface/inference.inc"
#include "../../surface/juxtaposition.inc"
#include "../../surface/lines.inc"
#include "../../surface/spellings.inc"
};

struct known_line {
  const char* text;
  const char* verdict;
};
const known_line newcomers[] = {
#include "../../surface/newcomers_backgrounds.inc"
#include "../../surface/newcomers_names.inc"
#include "../../surface/newcomers_notation.inc"
#include "../../surface/newcomers_sentences.inc"
#include "../../surface/newcomers_special_points.inc"
#include "../../surface/newcomers_subjects.inc"
#include "../../surface/newcomers_values.inc"
};

/// holds, refuted, undecided or malformed; at the exact level, with few points.
std::string class_of(const std::string& line, std::uint64_t seed = 20, bool all_levels = false) {
  const auto problem = identities::read_one_liner(line);
  if (!problem) return "malformed";
  check_options options;
  options.seed = seed;
  options.key = expand_seed(seed);
  if (!all_levels) {
    options.levels = {level::exact};
    options.points = {40, 0, 0, 0};
  }
  const verdict found = check(*problem, options).result;
  return passes(found) ? "holds" : to_text(found);
}

std::string line_of(const identities::proposition& p, const std::string& statement) {
  const std::string given = identities::signature(p);
  return (given.empty() ? "" : given + " |- ") + statement;
}

/// Every third line of the long table, every ninth of what people type, and those of bound names
/// and of evidence.
std::vector<std::string> lines() {
  std::vector<std::string> all;
  const auto add = [&](const auto& table, std::size_t step) {
    for (std::size_t i = 0; i < std::size(table); i += step) all.emplace_back(table[i].text);
  };
  add(regressions, 3);
  add(bound_names, 1);
  add(typed, 9);
  add(newcomers, 9);
  return all;
}

class law : public testing::TestWithParam<std::string> {};

TEST_P(law, one_statement_written_differently_has_one_verdict) {
  const auto problem = identities::read_one_liner(GetParam());
  if (!problem) return;  // what is malformed has no other way of writing
  const std::string expected = class_of(GetParam());
  const std::string statement = identities::to_text(*problem->statement);
  std::vector<std::string> variants = {line_of(*problem, "not (not (" + statement + "))")};
  if (problem->statement->kind == identities::form::implication) {
    const std::string premise = identities::to_text(*problem->statement->arguments[0]);
    const std::string conclusion = identities::to_text(*problem->statement->arguments[1]);
    variants.push_back(line_of(*problem, "not (" + conclusion + ") implies not (" + premise + ")"));
  }
  if (const auto other = renamed(*problem)) variants.push_back(*other);
  for (const std::string& variant : variants) EXPECT_EQ(class_of(variant), expected) << variant;
}

INSTANTIATE_TEST_SUITE_P(table, law, testing::ValuesIn(lines()));

/// 40 statements; functions without a value at most points among them.
const char* const forty[] = {
    "log(det(A)) = tr(log(A))",
    "A : n x n |- sum(log(inv(A))) = -log(det(A))",
    "A : n x n posdef |- logdet(A) = log(det(A))",
    "A : n x n posdef |- log(det(inv(A))) = -log(det(A))",
    "A : n x n |- log(det(A)^2) = 2*log(abs(det(A)))",
    "x : n |- sum(log(x)) = log(sum(x))",
    "x : n |- sum(log(exp(x))) = sum(x)",
    "x : n |- sum(sqrt(x)) = sqrt(sum(x))",
    "x : n |- sumsq(sqrt(x)) = sum(x)",
    "A : n x n |- sum(sqrt(inv(A))) >= 0",
    "A : n x n |- sum(sqrt(-A'*A)) = 0",
    "a : scalar, b : scalar |- log(a*b) = log(a) + log(b)",
    "a : scalar, b : scalar |- sqrt(a*b) = sqrt(a)*sqrt(b)",
    "a : scalar |- log(1 - a^2) = log(1 - a) + log(1 + a)",
    "a : scalar |- sqrt(1 - a^2)^2 = 1 - a^2",
    "a : scalar |- log(-1 - a^2) = 0",
    "exp(a)*exp(b) = exp(a + b)",
    "exp(a) = 1 + a",
    "a^2 != 2",
    "a > 1, a < 0 |- a + a = 2*a",
    "t > 0 |- forall t : t != 0",
    "A : n x n, c : n x n |- forall c : A*c = c*A",
    "A : n x n, b : n |- forall b : b'*A*b = b'*A'*b",
    "c : n unit |- forall c : c'*c = 1",
    "lambda > 0, X : n x d |- forall lambda : invertible(X'*X + lambda*I)",
    "X : n x k full column rank, y : n, b : k |- argmin(sumsq(y - X*b), b) = inv(X'*X)*X'*y",
    "A : n x n, B : n x n |- A*B = B*A",
    "A : n x n, B : n x n |- tr(A*B) = tr(B*A)",
    "Q : n x n orthogonal |- det(Q) = 1",
    "A : n x n symmetric |- psd(A)",
    "X : n x d |- psd(X'*X)",
    "n >= d, X : n x d |- pinv(X)*X = I",
    "A : n x n |- invertible(A)",
    "A : n x d, d > n |- inv(A'*A)*(A'*A) = I",
    "P : n x n, Q : n x n |- P*Q = I implies Q*P = I",
    "x : n, y : n |- norm(x + y) <= norm(x) + norm(y)",
    "x : n |- norm1(x) <= 2*norm(x)",
    "x : scalar |- relu(x) = (x + abs(x))/2",
    "limit(abs(t)/t, t -> 0) = 1",
    "x : n |- grad(norm(x), x) = x/norm(x)",
};

class seeds : public testing::TestWithParam<const char*> {};

TEST_P(seeds, verdict_is_the_same_for_each) {
  const std::string first = class_of(GetParam(), 1, true);
  for (std::uint64_t seed = 2; seed <= 20; ++seed) {
    EXPECT_EQ(class_of(GetParam(), seed, true), first) << "seed " << seed << ": " << GetParam();
  }
}

INSTANTIATE_TEST_SUITE_P(table, seeds, testing::ValuesIn(forty));

}  // namespace
}  // namespace proofread::properties
