// SPDX-License-Identifier: MIT
#include "identities/names/reading.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

std::vector<std::string> remarks(const char* line) {
  const auto result = read_one_liner(line);
  EXPECT_TRUE(result) << line;
  return result ? result->remarks : std::vector<std::string>{};
}

TEST(reading, what_is_read_otherwise_is_told) {
  EXPECT_EQ(remarks("A*x = b"), std::vector<std::string>{"read as: A : n x m, x : m, b : n"});
  EXPECT_EQ(remarks("C > 0 |- C*2 = C + C"), std::vector<std::string>{"read as: C : scalar"});
  EXPECT_TRUE(remarks("t > 0 |- t*x = x*t").empty());
  EXPECT_EQ(remarks("A*B = B*A"), std::vector<std::string>{"read as: A : n x n, B : n x n"});
  EXPECT_TRUE(remarks("inv(A) = A").empty());
  EXPECT_TRUE(remarks("tr(A*B) = tr(B*A)").empty());
  EXPECT_TRUE(remarks("A : n x n |- A = A'").empty());
}

}  // namespace
}  // namespace proofread::identities
