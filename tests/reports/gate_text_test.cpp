// SPDX-License-Identifier: MIT
#include "reports/text/gate_text.hpp"

#include <gtest/gtest.h>

namespace proofread::reports {
namespace {

TEST(gate_text, a_regression_is_shown_at_its_line) {
  results::comparison found;
  found.regressions.push_back(
      {"lost strength", "ridge/push-through", "certified", "supported", "notes/ridge.md", 12});
  EXPECT_EQ(gate_annotations(found),
            "::error file=notes/ridge.md,line=12,title=ridge/push-through%3A lost strength::"
            "baseline: certified%0Anow: supported\n");
}

}  // namespace
}  // namespace proofread::reports
