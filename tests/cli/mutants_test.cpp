// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {

namespace {

using nlohmann::json;
using words = std::vector<std::string>;

program_run mutate(const std::string& note, const words& more = {}) {
  words all{"mutants", note, "--seed", "1"};
  all.insert(all.end(), more.begin(), more.end());
  return run_program(all);
}

std::string note_with(const std::string& folder, const std::string& statements) {
  return write(folder, "n.md", statements);
}

const std::string transposed =
    "```claim transposed-product\ngiven A : m x n, B : n x k\nshow (A*B)' = B'*A'\n```\n";

/// Holds for every positive c, so that changes of c alone are other truths.
const std::string lax = "```claim lax\ngiven c > 0\nshow c + 1 > 0\n```\n";

TEST(mutants, of_a_sharp_statement_are_all_killed) {
  const std::string note = note_with(empty_folder(), transposed);
  const program_run run = mutate(note, {"--json"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  const json document = json::parse(run.out);
  const json& score = document.at("mutants").at("notes").at(0);
  EXPECT_EQ(score.at("claims"), 1);
  EXPECT_GE(score.at("mutants").get<int>(), 5);
  EXPECT_EQ(score.at("mutants").get<int>(),
            score.at("killed").get<int>() + score.at("malformed").get<int>());
  EXPECT_GE(score.at("malformed").get<int>(), 1);
  EXPECT_GE(score.at("killed").get<int>(), 1);
}

TEST(mutants, that_survive_are_named_with_their_replay) {
  const program_run run = mutate(note_with(empty_folder(), lax));
  EXPECT_EQ(run.code, 1) << run.out << run.err;
  EXPECT_NE(run.out.find("n/lax: also true (decided)"), std::string::npos);
  EXPECT_NE(run.out.find("proofread check \"c > 0 |- "), std::string::npos) << run.out;
}

/// The survivors of the note, as entries of a list, each with the same reason.
std::string list_of_survivors(const std::string& note) {
  const json document = json::parse(mutate(note, {"--json"}).out);
  std::string list = "statement\tmutation\tmutants\twhy\n";
  for (const json& each : document.at("mutants").at("unkilled")) {
    list += each.at("claim").get<std::string>() + "\t" + each.at("mutation").get<std::string>() +
            "\t1\ta sum of positive numbers is positive\n";
  }
  return list;
}

TEST(mutants, a_transpose_of_a_symmetric_matrix_is_no_change) {
  const std::string text =
      "```claim product\ngiven S : n x n symmetric, B : n x n\nshow (S*B)' = B'*S'\n```\n";
  const json document = json::parse(mutate(note_with(empty_folder(), text), {"--json"}).out);
  const json& mutants = document.at("mutants");
  EXPECT_EQ(mutants.at("notes").at(0).at("equivalent"), 1) << mutants.dump(1);
  EXPECT_EQ(mutants.at("unkilled").at(0).at("equivalent"), "the same value: S' = S");
}

TEST(mutants, in_the_reviewed_list_are_equivalent) {
  const std::string folder = empty_folder();
  const std::string note = note_with(folder, lax);
  write(folder, "equivalent-mutants.tsv", list_of_survivors(note));
  const program_run run = mutate(note);
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_EQ(run.out.find("also true ("), std::string::npos) << run.out;
}

TEST(mutants, one_entry_may_speak_of_a_number_of_them) {
  const std::string folder = empty_folder();
  const std::string note = note_with(folder, lax);
  const std::string every = list_of_survivors(note);
  const auto count = std::count(every.begin(), every.end(), '\n') - 1;
  const auto listed = [&](long number) {
    write(folder, "equivalent-mutants.tsv",
          "statement\tmutation\tmutants\twhy\nn/lax\t*\t" + std::to_string(number) + "\tc > 0\n");
    return mutate(note);
  };
  EXPECT_EQ(listed(count).code, 0);
  const program_run more = listed(count + 1);
  EXPECT_EQ(more.code, 1);
  EXPECT_NE(more.out.find("the list of equivalent mutants is stale"), std::string::npos)
      << more.out;
}

TEST(mutants, entries_that_cannot_be_read_or_have_no_statement_are_errors) {
  const std::string folder = empty_folder();
  const std::string note = note_with(folder, transposed);
  const auto with = [&](const std::string& entry) {
    write(folder, "equivalent-mutants.tsv", "statement\tmutation\tmutants\twhy\n" + entry + "\n");
    return mutate(note);
  };
  EXPECT_EQ(with("n/transposed-product\tx\t1").code, 2);
  EXPECT_EQ(with("n/transposed-product\tx\t0\twhy").code, 2);
  EXPECT_EQ(with("n/transposed-product\tx\tmany\twhy").code, 2);
  EXPECT_NE(with("n/transposed-product\tx").out.find("line 2"), std::string::npos);
  const program_run stranger = with("n/gone\tx\t1\twhy");
  EXPECT_EQ(stranger.code, 1);
  EXPECT_NE(stranger.out.find("no such statement"), std::string::npos) << stranger.out;
  EXPECT_EQ(with("n/transposed-product\tx\t1\twhy").code, 1);
}

// The transpose of a Gram matrix is the matrix; nobody has to say so in a list.
TEST(mutants, that_say_the_same_settle_themselves) {
  const std::string note =
      note_with(empty_folder(), "```claim gram\ngiven X : n x d\nshow (2*X)'*X = 2*(X'*X)\n```\n");
  const json all = json::parse(mutate(note, {"--json"}).out);
  int settled = 0;
  for (const json& each : all.at("mutants").at("unkilled")) {
    const std::string why = each.at("equivalent");
    settled += why.find("the same value: ") == 0 ? 1 : 0;
  }
  EXPECT_GE(settled, 1) << all.at("mutants");
}

// The first statement would hold with any definition of L; the second does not.
TEST(mutants, a_wrong_definition_is_seen_by_any_statement_that_uses_it) {
  const std::string definition =
      "```given\nw : d, L : scalar, L = 2*sumsq(w) + 1\n```\n"
      "```claim blind\nshow L + L = 2*L\n```\n";
  const std::string seeing = "```claim seeing\nshow L = 2*w'*w + 1\n```\n";
  EXPECT_NE(mutate(note_with(empty_folder(), definition)).code, 0);
  EXPECT_EQ(mutate(note_with(empty_folder(), definition + seeing)).code, 0);
}

TEST(mutants, usage) {
  EXPECT_EQ(mutate("no-such-note").code, 2);
  EXPECT_EQ(mutate(note_with(empty_folder(), "Prose.\n")).code, 2);
  EXPECT_EQ(mutate(note_with(empty_folder(), transposed), {"--sample", "-1"}).code, 2);
}

// Negative controls of the built-in notes: some mutants of every statement. All of them are the
// target `mutants`.
TEST(mutants, of_the_built_in_notes_are_killed_or_reviewed) {
  const program_run run = run_program({"mutants", "--sample", "1"});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
}

}  // namespace
}  // namespace proofread::cli
