// SPDX-License-Identifier: MIT
#include "runs/conduct/settings.hpp"

#include <gtest/gtest.h>

namespace proofread::runs {
namespace {

using properties::level;

TEST(settings, levels) {
  settings s;
  EXPECT_EQ(read_levels("mp50,exact", s), std::nullopt);
  EXPECT_EQ(s.levels, (std::vector<level>{level::exact, level::mp50}));
  for (const char* wrong : {"", "mp51", "exact,", "exact,exact", "Exact", "exact, double"}) {
    EXPECT_TRUE(read_levels(wrong, s)) << wrong;
  }
}

TEST(settings, points) {
  settings s;
  EXPECT_EQ(read_points("exact=200,mp100=7", s), std::nullopt);
  EXPECT_EQ(s.points, (std::vector<int>{200, 100, 20, 7}));
  EXPECT_EQ(read_points("3", s), std::nullopt);
  EXPECT_EQ(s.points, (std::vector<int>{3, 3, 3, 3}));
  for (const char* wrong : {"", "exact", "exact=", "exact=0", "exact=-1", "exact=1e3", "half=3",
                            "exact=99999999999999999999", "exact=1=2", "=5"}) {
    EXPECT_TRUE(read_points(wrong, s)) << wrong;
  }
}

TEST(settings, arguments_say_what_differs_from_the_defaults) {
  settings s;
  EXPECT_EQ(arguments_of(s), "");
  ASSERT_EQ(read_levels("exact,double", s), std::nullopt);
  EXPECT_EQ(arguments_of(s), " --levels exact,double");
  ASSERT_EQ(read_points("double=7", s), std::nullopt);
  EXPECT_EQ(arguments_of(s), " --levels exact,double --points exact=100,double=7");
}

}  // namespace
}  // namespace proofread::runs
