// SPDX-License-Identifier: MIT
#include "solvers/problems/stop.hpp"

#include <gtest/gtest.h>

#include "solvers/problems/elimination.hpp"

namespace proofread::solvers {
namespace {

TEST(stop, exact_solutions_end_while_a_set_flag_is_watched) {
  const matrix<rational> one = matrix<rational>::Identity(2, 2);
  std::atomic<bool> flag{true};
  EXPECT_TRUE(inverse(one) == one);
  {
    const stoppable watched(flag);
    EXPECT_THROW(inverse(one), stopped);
    flag = false;
    EXPECT_TRUE(inverse(one) == one);
    flag = true;
  }
  EXPECT_TRUE(inverse(one) == one);
}

}  // namespace
}  // namespace proofread::solvers
