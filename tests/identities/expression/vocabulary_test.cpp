// SPDX-License-Identifier: MIT
#include "identities/expression/vocabulary.hpp"

#include <gtest/gtest.h>

namespace proofread::identities {
namespace {

TEST(vocabulary, a_function_cannot_be_declared_but_for_e) {
  EXPECT_TRUE(is_reserved("inv"));
  EXPECT_TRUE(is_reserved("svd"));
  EXPECT_FALSE(is_reserved("e"));
}

}  // namespace
}  // namespace proofread::identities
