// SPDX-License-Identifier: MIT
#include "identities/names/juxtaposition.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

TEST(juxtaposition, a_note_reads_joined_names_of_declared_ones) {
  const auto given = parse_declarations("A : n x n, B : n x n, x : n, i in 1..n");
  const auto text = [&](const char* statement) {
    const auto result = elaborate(*given, *parse_statement(statement), undeclared::refused);
    return result ? to_text(*result->statement) : result.error().message;
  };
  EXPECT_EQ(text("tr(AB) = tr(BA)"), "tr(A*B) = tr(B*A)");
  EXPECT_EQ(text("(AB)' = BA'"), "(A*B)' = B*A'");
  EXPECT_EQ(text("x_i = x[i]"), "x[i] = x[i]");
  EXPECT_EQ(text("AC = AC"), "`AC` is not declared");
}

}  // namespace
}  // namespace proofread::identities
