// SPDX-License-Identifier: MIT
// identities/repairs.tsv: for each erratum of coverage.tsv the repair that is the documented
// correction, which the search then finds, or what stood in the way.
#include "runs/claims/repairs.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "identities/elaboration/elaborate.hpp"
#include "identities/text/tab_separated.hpp"
#include "properties/verdict/check.hpp"
#include "runs/notes/catalogue.hpp"
#include "tests/runs/false_as_printed.hpp"

namespace proofread::runs {
namespace {

constexpr int named_at_least = 15;

struct entry {
  std::string erratum, repair, obstacle;
};

std::vector<entry> read_table() {
  std::vector<entry> entries;
  for (const auto& row : identities::read_tab_separated(catalogue_directory() + "/repairs.tsv")) {
    entries.push_back({row[0], row[1], row[2]});
  }
  return entries;
}

properties::finding refuted() {
  properties::finding found;
  found.result = properties::verdict::refuted;
  return found;
}

std::set<std::string> changes_for(const identities::goal& goal, const identities::note& note) {
  settings how;
  how.seed = 1;
  std::set<std::string> changes;
  for (const results::repair& each :
       repairs_for(goal, refuted(), how, pinned_entropy(1), conditions_of_note(note))) {
    EXPECT_TRUE(identities::read_one_liner(each.text)) << each.text;
    changes.insert(each.change);
  }
  return changes;
}

TEST(repairs, the_table_has_every_erratum_once) {
  std::set<std::string> listed;
  int named = 0;
  for (const entry& each : read_table()) {
    EXPECT_TRUE(listed.insert(each.erratum).second) << each.erratum << " twice";
    EXPECT_NE(each.repair.empty(), each.obstacle.empty()) << each.erratum;
    named += each.repair.empty() ? 0 : 1;
  }
  EXPECT_EQ(listed, false_as_printed());
  EXPECT_GE(named, named_at_least);
}

TEST(repairs, name_the_documented_corrections) {
  std::map<std::string, std::string> wanted;
  for (const entry& each : read_table()) {
    if (!each.repair.empty()) wanted[each.erratum] = each.repair;
  }
  for (const opened_note& file : open({}).notes) {
    for (const identities::block& b : file.content->blocks) {
      if (wanted.count(b.name) == 0) continue;
      const std::set<std::string> found = changes_for(b.goals.at(0), *file.content);
      EXPECT_EQ(found.count(wanted[b.name]), 1U)
          << b.name << ": " << wanted[b.name] << " is not among\n  "
          << testing::PrintToString(found);
      wanted.erase(b.name);
    }
  }
  EXPECT_TRUE(wanted.empty()) << wanted.begin()->first << " is no block";
}

std::string all_changes_for(const std::string& text) {
  const identities::goal goal{"", "", "", {}, identities::read_one_liner(text)};
  EXPECT_TRUE(goal.content) << text;
  std::string changes;
  for (const results::repair& each : repairs_for(goal, refuted(), {}, pinned_entropy(1), {})) {
    changes += each.change + "\n";
  }
  return changes;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(repairs, are_the_same_for_the_same_seed) {
  for (const char* text :
       {"X : n x d, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + I)",
        "x : n, y : n |- dot(x, y) <= norm(x)", "A : n x n posdef |- tr(inv(A)) <= 1000"}) {
    EXPECT_EQ(all_changes_for(text), all_changes_for(text)) << text;
  }
}

// d >= n, n = d and full row rank are one condition for a matrix of full column rank.
TEST(repairs, say_one_thing_once) {
  const std::string square =
      all_changes_for("X : n x d full column rank, H : n x n, H = X*inv(X'*X)*X' |- H = I");
  EXPECT_EQ(times(square, "holds if"), 1U) << square;
  const std::string symmetric = all_changes_for("A : n x n |- A = A'");
  EXPECT_EQ(symmetric, "holds if A is symmetric\n");
}

TEST(repairs, are_checked_as_statements_of_their_own) {
  const std::string changes =
      all_changes_for("A : n x n, x : n |- max(abs(A*x)) <= norm(A)*max(abs(x))");
  EXPECT_EQ(changes.find("A'"), std::string::npos) << changes;
}

TEST(repairs, have_a_value_where_the_statement_has_one) {
  const std::string hat = "X : n x d full column rank, H : n x n, H = X*inv(X'*X)*X' |- ";
  const std::string changes = all_changes_for(hat + "H*H = I");
  EXPECT_EQ(changes.find("inv"), std::string::npos) << changes;
  EXPECT_NE(changes.find("holds with H for I"), std::string::npos) << changes;
  EXPECT_EQ(changes.find("H*I"), std::string::npos) << changes;
}

TEST(repairs, are_none_where_every_value_is_given) {
  EXPECT_NE(all_changes_for("a : scalar |- a*a = 2*a*a"), "");
  EXPECT_EQ(all_changes_for("a : scalar, a = 2 |- a*a = 2*a*a"), "");
}

TEST(repairs, are_of_refuted_statements_only) {
  const identities::goal goal{
      "", "", "", {}, identities::read_one_liner("A : n x n |- A*A' = A'*A")};
  properties::finding found = refuted();
  const auto of = [&] { return repairs_for(goal, found, {}, pinned_entropy(1), {}); };
  EXPECT_FALSE(of().empty());
  found.result = properties::verdict::certified;
  EXPECT_TRUE(of().empty());
}

}  // namespace
}  // namespace proofread::runs
