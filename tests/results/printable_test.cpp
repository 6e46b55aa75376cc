// SPDX-License-Identifier: MIT
#include "results/document/printable.hpp"

#include <gtest/gtest.h>

namespace proofread::results {
namespace {

TEST(printable, keeps_text_and_replaces_what_is_none) {
  EXPECT_EQ(printable("price \xC3\xA4"), "price \xC3\xA4");
  EXPECT_EQ(printable("a\tb\nc\rd"), "a b c d");
  EXPECT_EQ(printable("\x1b[31m"), "\xEF\xBF\xBD[31m");
  EXPECT_EQ(printable("\xC2\x9b"
                      "31m\x7f"),
            "\xEF\xBF\xBD"
            "31m\xEF\xBF\xBD");
  EXPECT_EQ(printable("Gr\xF6"), "Gr\xEF\xBF\xBD");
  EXPECT_EQ(printable(""), "");
}

TEST(printable, is_cut_between_code_points) {
  EXPECT_EQ(printable("abcd", 4), "abcd");
  EXPECT_EQ(printable("abcde", 4), "abc~");
  EXPECT_EQ(printable("\xC3\xA4\xC3\xA4\xC3\xA4", 2), "\xC3\xA4~");
}

}  // namespace
}  // namespace proofread::results
