// SPDX-License-Identifier: MIT
#include "results/baseline/gate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "results/baseline/baseline_json.hpp"
#include "tests/results/sample.hpp"

namespace proofread::results {
namespace {

using properties::verdict;

/// A run in which everything passes and every section is there.
document good_run() {
  document d = full_sample();
  std::vector<block_result>& blocks = d.notes[0].blocks;
  blocks = {blocks[0], blocks[1], blocks[3], blocks[9]};
  d.notes.pop_back();
  d.mutants->unkilled.clear();
  accuracy_results& accuracy = *d.accuracy;
  accuracy.measurements.pop_back();
  for (int k = 0; k < 4; ++k) {
    measurement m = accuracy.measurements[0];
    m.condition *= 4 << k;
    m.digits -= k;
    accuracy.measurements.push_back(m);
  }
  conclude(d);
  return d;
}

/// The digits of solvers spread over runs as a new seed spreads them.
baseline calibrated() {
  std::vector<document> runs(3, good_run());
  for (std::size_t k = 0; k < runs.size(); ++k) {
    for (measurement& m : runs[k].accuracy->measurements)
      m.digits += std::ldexp(static_cast<double>(k), -3);
    runs[k].accuracy->measurements[0].bound *= std::ldexp(1, static_cast<int>(k));
  }
  return *calibrate(runs);
}

/// "what: name" of every regression after a change.
std::string closed_by(const std::function<void(document&)>& change) {
  document run = good_run();
  change(run);
  conclude(run);
  std::string text;
  for (const difference& d : compare(calibrated(), run).regressions)
    text += d.what + ": " + d.name + "\n";
  return text;
}

goal_result& first_goal(document& d) { return d.notes[0].blocks[0].goals[0]; }

TEST(gate, is_open_for_the_run_itself) {
  EXPECT_EQ(closed_by([](document&) {}), "");
  const comparison found = compare(calibrated(), good_run());
  EXPECT_TRUE(found.improvements.empty());
  EXPECT_EQ(found.claims, 4);
  EXPECT_GT(found.measures, 5);
}

TEST(gate, closes_when_a_solver_is_worse_by_a_factor_of_ten) {
  EXPECT_EQ(closed_by([](document& d) {
              for (measurement& m : d.accuracy->measurements) {
                m.digits -= 1;
                m.forward_error *= 10;
              }
            }),
            "digits of solutions, double: householder_qr\n"
            "digits to spare, double: householder_qr\n");
  EXPECT_EQ(closed_by([](document& d) { d.accuracy->strd[0].coefficients -= 1; }),
            "digits on NIST data, double: householder_qr on Longley\n");
}

TEST(gate, stays_open_within_the_measured_noise) {
  const auto shifted = [](double digits) {
    return closed_by([digits](document& d) {
      for (measurement& m : d.accuracy->measurements) m.digits += digits;
    });
  };
  EXPECT_EQ(shifted(-0.25), "") << "the runs spread by as much";
  EXPECT_NE(shifted(-0.375), "");
}

TEST(gate, closes_when_a_solver_refuses_or_is_gone) {
  EXPECT_NE(closed_by([](document& d) {
              d.accuracy->measurements[0].refused = "singular";
            }).find("problems solved, double: householder_qr\n"),
            std::string::npos);
  EXPECT_EQ(closed_by([](document& d) { d.accuracy->strd.clear(); }),
            "missing: digits on NIST data, double: householder_qr on Longley\n");
  EXPECT_NE(closed_by([](document& d) { d.accuracy.reset(); }), "");
}

TEST(gate, closes_when_a_claim_is_deleted_renamed_or_emptied) {
  EXPECT_EQ(closed_by([](document& d) { d.notes[0].blocks.erase(d.notes[0].blocks.begin()); }),
            "missing: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) { first_goal(d).found.name = "ridge/pull-through"; }),
            "renamed: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) { d.notes[0].blocks[0].goals.clear(); }),
            "states nothing: ridge/push-through\nmissing: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) { d.notes[0].blocks.clear(); }).substr(0, 28),
            "missing or empty note: ridge");
  EXPECT_EQ(closed_by([](document& d) { d.notes.clear(); }).substr(0, 28),
            "missing or empty note: ridge");
}

TEST(gate, closes_when_a_formula_is_edited) {
  const auto edited = [](verdict v) {
    return closed_by([v](document& d) {
      first_goal(d).found.statement = "X = X'";
      first_goal(d).found.result = v;
    });
  };
  EXPECT_EQ(edited(verdict::refuted),
            "verdict changed: ridge/push-through\nstatement changed: ridge/push-through\n");
  EXPECT_EQ(edited(verdict::certified), "statement changed: ridge/push-through\n");
  EXPECT_NE(edited(verdict::malformed), "");
}

TEST(gate, closes_when_what_was_decided_is_not_or_at_fewer_sizes) {
  const auto decided = [](document& d) -> properties::finding& {
    return d.notes[0].blocks[3].goals[0].found;
  };
  EXPECT_EQ(closed_by([&](document& d) { decided(d).result = verdict::supported; }),
            "lost strength: ridge/definite\n");
  EXPECT_EQ(closed_by([&](document& d) { decided(d).reals->proved.pop_back(); }),
            "sizes decided over the reals: ridge\n");
  const std::string undone = closed_by([&](document& d) { decided(d).reals.reset(); });
  EXPECT_NE(undone.find("levels that no longer decide: ridge/definite\n"), std::string::npos)
      << undone;
}

TEST(gate, ranks_decided_between_certified_and_supported) {
  EXPECT_LT(strength("claim", "supported"), strength("claim", "decided"));
  EXPECT_LT(strength("claim", "decided"), strength("claim", "certified generic"));
  EXPECT_EQ(baseline_from_json(to_json(calibrated()))->claims.at("ridge/definite").verdict,
            "decided");
}

TEST(gate, closes_when_a_claim_loses_strength) {
  EXPECT_EQ(closed_by([](document& d) { first_goal(d).found.result = verdict::supported; }),
            "lost strength: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) { first_goal(d).found.proof->everywhere = false; }),
            "lost strength: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) { first_goal(d).found.levels.pop_back(); }).substr(0, 25),
            "levels that no longer dec");
  EXPECT_EQ(closed_by([](document& d) {
              d.notes[0].blocks[2].goals[0].found.result = verdict::supported;
            }),
            "verdict changed: ridge/wrong\n");
  EXPECT_EQ(
      closed_by([](document& d) { d.notes[0].blocks[0].kind = identities::block_kind::derive; }),
      "another kind: ridge/push-through\n");
}

TEST(gate, closes_on_mutants_coverage_hypotheses_and_problems) {
  EXPECT_EQ(closed_by([](document& d) {
              d.mutants->unkilled.push_back(
                  {"ridge/x", "+ to -", "", mutant_standing::certified, "", ""});
            }),
            "a mutant survives: ridge/x\n");
  EXPECT_EQ(closed_by([](document& d) {
              d.mutants->unkilled.push_back(
                  {"ridge/x", "+ to -", "", mutant_standing::certified, "same", ""});
            }),
            "")
      << "listed as equivalent";
  EXPECT_EQ(closed_by([](document& d) { d.mutants->notes[0].killed -= 4; }), "mutants: ridge\n");
  EXPECT_EQ(closed_by([](document& d) { --d.coverage[0].checked; }),
            "coverage, statements checked: 002\ncoverage, statements not left open: 002\n");
  EXPECT_EQ(closed_by([](document& d) { ++d.coverage[0].statements; }),
            "coverage, statements not left open: 002\n");
  EXPECT_EQ(closed_by([](document& d) { d.assumptions.pop_back(); }),
            "missing hypothesis: ridge/filter.2\n");
  EXPECT_EQ(closed_by([](document& d) { d.assumptions[0].need = hypothesis_need::not_needed; }),
            "hypothesis: ridge/push-through\n");
  EXPECT_EQ(closed_by([](document& d) {
              d.notes[0].problems.push_back({{3}, 1, "x", "", "x"});
            }),
            "problem of a note: ridge\n");
}

TEST(gate, lists_improvements_and_new_rows) {
  baseline held = calibrated();
  held.claims["ridge/push-through"].verdict = "supported";
  held.claims.erase("ridge/wrong");
  const comparison found = compare(held, good_run());
  EXPECT_TRUE(found.regressions.empty());
  ASSERT_EQ(found.improvements.size(), 2U);
  EXPECT_EQ(found.improvements[0].what, "gained strength");
  EXPECT_EQ(found.improvements[1].what, "new statement");
}

TEST(gate, a_new_statement_must_pass) {
  const std::string found = closed_by([](document& d) {
    block_result other = full_sample().notes[0].blocks[2];
    d.notes[0].blocks.push_back(other);
  });
  EXPECT_EQ(found, "new statement: ridge/commutes\n");
}

TEST(gate, new_statements_do_not_move_the_digits_of_the_old) {
  EXPECT_EQ(closed_by([](document& d) {
              block_result other = d.notes[0].blocks[0];
              other.name = other.goals[0].found.name = "ridge/rough";
              for (properties::level_evidence& e : other.goals[0].found.levels) e.digits = 1;
              d.notes[0].blocks.push_back(other);
            }),
            "");
}

TEST(gate, differences_know_their_line) {
  document run = good_run();
  first_goal(run).found.result = verdict::supported;
  const comparison found = compare(calibrated(), run);
  EXPECT_EQ(found.regressions[0].path, "notes/ridge.md");
  EXPECT_EQ(found.regressions[0].line, 12U);
}

}  // namespace
}  // namespace proofread::results
