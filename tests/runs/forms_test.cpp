// SPDX-License-Identifier: MIT
// Every statement of the built-in notes is told the same in orthogonal forms and with every entry
// an unknown.
#include <gtest/gtest.h>

#include "properties/real_solver/solver.hpp"
#include "properties/verdict/features.hpp"
#include "runs/notes/catalogue.hpp"
#include "tests/properties/decide/both_forms.hpp"

namespace proofread::runs {
namespace {

TEST(orthogonal_forms, on_and_off_agree_on_every_statement_of_the_notes) {
  if (properties::solver_name().empty()) GTEST_SKIP() << "built without z3";
  int proved = 0, gained = 0;
  for (const opened_note& file : open({}).notes) {
    for (const identities::block& block : file.content->blocks) {
      for (const identities::goal& goal : block.goals) {
        if (!goal.content) continue;
        const auto told = properties::decided_in_both_forms(*goal.content);
        EXPECT_EQ(told.disagreement, "") << goal.name;
        proved += told.proved;
        gained += told.gained;
      }
    }
  }
  EXPECT_GT(proved, 300);
  EXPECT_GT(gained, 5);
  std::cout << proved << " proved, " << gained << " of them in orthogonal forms alone\n";
}

}  // namespace
}  // namespace proofread::runs
