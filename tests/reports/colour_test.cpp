// SPDX-License-Identifier: MIT
#include "reports/layout/colour.hpp"

#include <gtest/gtest.h>

namespace proofread::reports {
namespace {

TEST(colour, marks_whole_words_and_nothing_else) {
  EXPECT_EQ(coloured(""), "");
  EXPECT_EQ(coloured("a refuted b\n"), "a \033[31mrefuted\033[0m b\n");
  EXPECT_EQ(coloured("certified"), "\033[32mcertified\033[0m");
  EXPECT_EQ(coloured("uncertified, refuted_once"), "uncertified, refuted_once");
  EXPECT_EQ(coloured("\xCE\xBB = 1"), "\xCE\xBB = 1");
}

}  // namespace
}  // namespace proofread::reports
