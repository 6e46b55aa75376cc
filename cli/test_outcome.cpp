// SPDX-License-Identifier: MIT
#include "cli/test_outcome.hpp"

#include "reports/text/evidence_text.hpp"

namespace proofread::cli {

using runs::note_test;

using identities::goal;
using properties::finding;
using properties::level;
using properties::verdict;
using sort = test_result::sort;

namespace {

bool holds(const finding& f) { return passes(f.result); }

std::string reason_of(const finding& f) {
  for (const properties::level_evidence& e : f.levels) {
    if (!e.reason.empty()) return e.reason;
  }
  return f.reason.empty() ? "undecided" : f.reason;
}

std::string evidence_of(const finding& f) {
  return reports::finding_text(f, reports::matrix_format::plain);
}

std::string place(const goal& g) {
  return g.name + ": " + g.text + (g.reason.empty() ? "" : "  # " + g.reason) + "\n";
}

using level_list = std::vector<level>;

test_result claim_outcome(const goal& g, level at, const checker& check, const level_list& levels) {
  const finding found = check(g, {at});
  if (holds(found)) return {sort::passes, ""};
  if (found.result != verdict::undecided) return {sort::fails, place(g) + evidence_of(found)};
  if (at != levels.front()) return {sort::skips, reason_of(found)};
  const finding whole = check(g, levels);
  if (holds(whole)) return {sort::skips, "decided by another level: " + reason_of(found)};
  return {sort::fails, place(g) + evidence_of(whole)};
}

bool some_refuted(const note_test& test, const std::vector<level>& levels, const checker& check,
                  std::string& text) {
  for (const goal* g : test.goals) {
    const finding found = check(*g, levels);
    if (found.result == verdict::refuted) return true;
    text += place(*g) + evidence_of(found);
  }
  return false;
}

test_result refutation_outcome(const note_test& test, const checker& check,
                               const level_list& levels) {
  std::string text;
  if (some_refuted(test, {*test.at}, check, text)) return {sort::passes, ""};
  if (*test.at != levels.front()) return {sort::skips, "not refuted at this level\n" + text};
  std::string whole;
  if (some_refuted(test, levels, check, whole)) return {sort::skips, "refuted at another level"};
  return {sort::fails, "should have been refuted\n" + whole};
}

test_result shapes_outcome(const note_test& test) {
  std::string text = "should not fit in shape\n";
  for (const goal* g : test.goals) {
    if (!g->content) return {sort::passes, ""};
    text += place(*g);
  }
  return {sort::fails, text};
}

}  // namespace

test_result outcome_of(const note_test& test, const checker& check, const level_list& levels) {
  if (test.goals.empty()) return {sort::fails, test.part->name + ": states nothing"};
  if (test.part->because_shapes) return shapes_outcome(test);
  if (test.part->kind == identities::block_kind::refute) {
    return refutation_outcome(test, check, levels);
  }
  return claim_outcome(*test.goals[0], *test.at, check, levels);
}

}  // namespace proofread::cli
