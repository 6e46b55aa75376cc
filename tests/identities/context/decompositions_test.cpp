// SPDX-License-Identifier: MIT
#include "identities/context/decompositions.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

TEST(decompositions, declare_their_factors_where_the_words_say_svd) {
  const auto reading_below = [](const std::string& prose) {
    const note made = read_note("note.md", "Let $X \\in \\mathbb{R}^{n \\times d}$. " + prose +
                                               "\n\n$$X^+ = V \\Sigma^+ U^\\top$$\n");
    std::string all;
    for (const block& each : made.blocks)
      all += signature(*each.goals[0].content) + (each.goals[0].may_be_equation ? "?" : ";");
    return all;
  };
  const std::string told = "X : n x d, U, Sigma, V = svd(X);";
  EXPECT_EQ(reading_below("Let $X = U \\Sigma V^\\top$ be its SVD."), told);
  EXPECT_EQ(reading_below("By the singular value decomposition $X = U \\Sigma V^\\top$."), told);
  EXPECT_EQ(reading_below("Its SVD is\n$$X = U \\Sigma V^\\top.$$"), told);
  for (const char* const prose :
       {"Let $X = U \\Sigma V^\\top$.", "Its thin SVD: $X = U \\Sigma V^\\top$.",
        "Its SVD: $X = U \\Sigma U^\\top$."})
    EXPECT_EQ(reading_below(prose).find("svd"), std::string::npos) << prose;
}

}  // namespace
}  // namespace proofread::identities
