// SPDX-License-Identifier: MIT
#include "tests/results/sample.hpp"

#include <limits>

namespace proofread::results {

using identities::block_kind;
using properties::level;
using properties::level_evidence;
using properties::verdict;

namespace {

level_evidence at(level l, verdict v, int points, double digits, double residual, double bound) {
  level_evidence e;
  e.at = l;
  e.result = v;
  e.points = points;
  e.decided = v == verdict::undecided ? 0 : points;
  e.undecided = points - e.decided;
  e.digits = digits;
  e.residual = residual;
  e.bound = bound;
  return e;
}

goal_result goal(const std::string& name, verdict v, const std::string& text, std::size_t line) {
  goal_result g;
  g.found.name = name;
  g.found.result = v;
  g.found.statement = text;
  g.found.signature = "X : n x d, lambda > 0";
  g.found.seed = 18446744073709551615U;
  g.text = text;
  g.place.line = line;
  g.replay = "proofread verify --seed 17 " + name;
  return g;
}

block_result block(const std::string& name, block_kind kind, std::vector<goal_result> goals) {
  block_result b;
  b.name = name;
  b.kind = kind;
  b.section = "Ridge regression";
  b.place.line = goals.empty() ? 1 : goals[0].place.line - 1;
  b.goals = std::move(goals);
  return b;
}

goal_result certified_goal() {
  goal_result g = goal("ridge/push-through", verdict::certified,
                       "inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)", 12);
  g.found.proof = properties::certificate{true, 2, 21, 1, 26, 40.5, -101.25};
  g.found.covered = "n, d in 1..3 (9 tuples), pairwise to 6 (12)";
  g.found.levels = {
      at(level::exact, verdict::certified, 42, std::numeric_limits<double>::infinity(), 0, 0),
      at(level::double_precision, verdict::supported, 100, 13.25, 0x1p-52, 0x1p-45),
      at(level::mp50, verdict::supported, 20, 47.5, 0x1p-166, 0x1p-159)};
  return g;
}

goal_result refuted_goal(const std::string& name) {
  goal_result g = goal(name, verdict::refuted, "X'*X = X*X' | a `tick`", 20);
  g.found.signature = "X : n x n";
  properties::counterexample c;
  c.sizes = {{"n", 2}};
  c.values = {{"X", 2, 2, {"0", "-1/2", "0", "0"}}, {"lambda", 1, 1, {"3"}}};
  c.failing = "X'*X = X*X'";
  c.relation = "=";
  c.left = {"left", 2, 2, {"0", "0", "0", "1/4"}};
  c.right = {"right", 2, 2, {"1/4", "0", "0", "0"}};
  c.row = c.col = 1;
  c.found_at = "rational";
  c.replay = "X = [0, -1/2; 0, 0] |- X'*X = X*X'";
  g.found.against = c;
  g.found.levels = {at(level::exact, verdict::refuted, 1, 0, 0, 0)};
  return g;
}

goal_result undecided_goal() {
  goal_result g = goal("ridge/limit", verdict::undecided, "limit(exp(-t), t -> inf) = 0", 30);
  g.found.reason = "exp(-t) is not a Laurent series at inf; write it as a rational function of t";
  g.found.levels = {at(level::exact, verdict::undecided, 5, 0, 0, 0)};
  return g;
}

goal_result malformed_goal(const std::string& name) {
  goal_result g = goal(name, verdict::malformed, "X*X = X", 40);
  g.found.malformed = identities::diagnostic{{7, 8}, "shapes do not fit", "X'*X would fit"};
  g.rendered =
      "ridge.md:40:6: error: shapes do not fit\n    show X*X = X\n          ^\n  hint: X'*X would "
      "fit";
  return g;
}

goal_result decided_goal() {
  goal_result g = goal("ridge/definite", verdict::decided, "posdef(X'*X + lambda*I)", 50);
  g.found.covered = "n, d in 1..3 (9 tuples)";
  properties::real_decision said{
      "z3 4.8.12, nlsat, in two orders", {}, {}, "3..6", {"exp(lambda)"}, ""};
  for (int n = 1; n <= 2; ++n) {
    for (int d = 1; d <= 2; ++d) said.proved.push_back({{{"n", n}, {"d", d}}});
  }
  said.open = {{{{"n", 3}, {"d", 3}}, "300000 steps were not enough"}};
  g.found.reals = said;
  g.found.levels = {
      at(level::exact, verdict::decided, 120, std::numeric_limits<double>::infinity(), 0, 0),
      at(level::double_precision, verdict::supported, 100, 14.5, 0x1p-52, 0x1p-47)};
  return g;
}

}  // namespace

document sample_results() {
  document d;
  d.tool = {"0.1.0", "GNU 12.2.0", "-O2", "0123456789ab", "a CPU, 2 threads", {{"mpfr", "4.2.0"}}};
  d.runs = {{"verify", 17, 1, 1, "2024-05-01T12:00:00Z", 1.25}};
  d.seed = 17;
  d.levels = {{"exact", 100}, {"double", 100}, {"mp50", 20}};
  d.started = "2024-05-01T12:00:00Z";
  d.seconds = 1.25;
  goal_result skipped = certified_goal();
  skipped.found.name = "ridge/filter.2";
  skipped.reason = "by the \xCE\xBB of the SVD";
  skipped.found.levels[1].skipped = true;
  skipped.found.levels[1].reason = "too wide";
  note_result ridge{"ridge", "notes/ridge.md", "# Ridge\n", {}, {}, {}};
  ridge.blocks = {block("ridge/push-through", block_kind::claim, {certified_goal()}),
                  block("ridge/filter", block_kind::derive, {skipped}),
                  block("ridge/commutes", block_kind::claim, {refuted_goal("ridge/commutes")}),
                  block("ridge/wrong", block_kind::refute, {refuted_goal("ridge/wrong")}),
                  block("ridge/not-wrong", block_kind::refute, {certified_goal()}),
                  block("ridge/limit", block_kind::claim, {undecided_goal()}),
                  block("ridge/clash", block_kind::claim, {malformed_goal("ridge/clash")}),
                  block("ridge/shapes", block_kind::refute, {malformed_goal("ridge/shapes")}),
                  block("ridge/empty", block_kind::claim, {}),
                  block("ridge/definite", block_kind::claim, {decided_goal()})};
  ridge.blocks[3].because = "the order matters";
  ridge.blocks[3].instead = "ridge/push-through";
  ridge.blocks[3].from = {"002 Q4(a)"};
  ridge.blocks[4].goals[0].found.name = "ridge/not-wrong";
  ridge.blocks[4].goals[0].replay = "proofread verify --seed 17 ridge/not-wrong";
  ridge.blocks[7].because_shapes = true;
  note_result broken{"broken", "broken.md", "", {}, {}, {}};
  broken.problems = {{{3},
                      1,
                      "the fence is not closed",
                      "write ```",
                      "broken.md:3:1: error: the fence is not closed"}};
  d.notes = {ridge, broken};
  conclude(d);
  return d;
}

document full_sample() {
  document d = sample_results();
  const double infinity = std::numeric_limits<double>::infinity();
  d.runs.push_back({"mutants", 18, 1, 1, "2024-05-01T12:01:00Z", 2.5});
  d.runs.push_back({"assumptions", 19, 1, 1, "2024-05-01T12:02:00Z", 0.5});
  d.runs.push_back({"accuracy", 20, 1, 1, "2024-05-01T12:03:00Z", 4});
  d.notes[0].blocks[2].goals[0].repairs = {{"holds if X is symmetric",
                                            "X : n x n, X = X' |- X'*X = X*X'", "certified",
                                            "X : n x n, X = X' |- X'*X = X*X'"}};
  d.mutants = mutation_results{{{"ridge", 5, 20, 14, 2, 1, 1, 2}},
                               {{"ridge/filter.2", "transpose dropped at X'", "X*X = X",
                                 mutant_standing::supported, "", "proofread check 'X*X = X'"},
                                {"ridge/push-through", "A + B to B + A", "B + A = A + B",
                                 mutant_standing::certified, "sums commute", ""}},
                               4};
  assumption_result needed{
      "ridge/push-through", "lambda > 0", "relation", hypothesis_need::needed, {}, "", "", ""};
  needed.against = d.notes[0].blocks[2].goals[0].found.against;
  d.assumptions = {needed,
                   {"ridge/filter.2",
                    "X full column rank",
                    "word",
                    hypothesis_need::not_needed,
                    {},
                    "",
                    "as in print",
                    "X : n x d |- X = X"}};
  d.accuracy = accuracy_results{
      {{"householder_qr", "double", "vandermonde", 8, 4, 1024, 0, 0x1p-40, 0x1p-53, 0x1p-50, 12.5,
        13.25, 0x1p-38, 0.125, ""},
       {"normal_cholesky", "double", "vandermonde", 8, 4, infinity, 0.5, 0, 0, 0, 0, 0, infinity, 0,
        "not positive definite"}},
      {{"Longley", "householder_qr", "double", 12.5, 12, 13, 14, 11.5, 13.25, 7, ""}},
      {{"rank two", 0.125, {1, -0.5}, 0.25, 8}},
      true,
      {},
      "--quick"};
  d.coverage = {{"002", 30, 20, 6, 4}};
  return d;
}

}  // namespace proofread::results
