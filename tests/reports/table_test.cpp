// SPDX-License-Identifier: MIT
#include "reports/layout/table.hpp"

#include <gtest/gtest.h>

namespace proofread::reports {
namespace {

TEST(table, aligns_numbers_right_and_counts_code_points) {
  EXPECT_EQ(plain_table({{"name", "n"}, {"\xCE\xBB", "10"}, {"x", "9"}}),
            "name   n\n\xCE\xBB     10\nx      9\n");
}

TEST(table, markdown_escapes_bars) {
  EXPECT_EQ(markdown_table({{"a", "n"}, {"x|y", "1"}}),
            "| a | n |\n| --- | ---: |\n| x\\|y | 1 |\n");
}

TEST(table, short_rows_are_allowed) { EXPECT_EQ(plain_table({{"a", "b"}, {"c"}}), "a  b\nc\n"); }

}  // namespace
}  // namespace proofread::reports
