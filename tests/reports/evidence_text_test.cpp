// SPDX-License-Identifier: MIT
#include "reports/text/evidence_text.hpp"

#include <gtest/gtest.h>

#include "results/document/counted.hpp"

namespace proofread::reports {

using results::counted;
namespace {

using properties::level_evidence;
using properties::verdict;

TEST(level_text, of_a_refutation_has_no_digits_of_the_points_that_agree) {
  level_evidence e;
  e.at = properties::level::mp50;
  e.result = verdict::supported;
  e.points = e.decided = 3;
  e.digits = 40;
  EXPECT_NE(level_text(e).find("40.0 digits, residual"), std::string::npos);
  e.result = verdict::refuted;
  EXPECT_EQ(level_text(e), "mp50    refuted   3 points");
  e.points = e.decided = 0;
  EXPECT_EQ(level_text(e), "mp50    refuted");
  e.undecided = 2;
  EXPECT_EQ(level_text(e), "mp50    refuted   2 undecided");
}

TEST(certificate_text, of_one_stratum_is_in_the_singular) {
  const std::string text = certificate_text({true, 1, 1, 0, 2, 0, -110});
  EXPECT_NE(text.find(": 1 point on 1 stratum,"), std::string::npos) << text;
}

TEST(counted, agrees_in_number) {
  EXPECT_EQ(counted(0, "row"), "0 rows");
  EXPECT_EQ(counted(1, "row"), "1 row");
  EXPECT_EQ(counted(2, "hypothesis", "hypotheses"), "2 hypotheses");
}

}  // namespace
}  // namespace proofread::reports
