// SPDX-License-Identifier: MIT
// printed_formulas.tsv: formulas of LaTeX, what is declared, and whether they hold, are false, or
// are left open.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/formulas/formula.hpp"
#include "identities/text/tab_separated.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::runs {
namespace {

properties::verdict verdict_of(const identities::proposition& p) {
  properties::check_options how;
  how.seed = 1;
  how.key = {1, 2, 3, 4};
  how.smallest = false;
  how.levels = {properties::level::exact, properties::level::double_precision};
  return properties::check(p, how).result;
}

/// Of the steps: false if every reading of a claim is, else whether one holds.
std::string judged(const std::string& latex, const std::string& context) {
  const auto given = identities::parse_declarations(context);
  const auto items = given ? *given : std::vector<identities::declaration_item>{};
  bool holds = false;
  for (const auto& step : identities::read_formula(identities::mapped(latex), items).steps) {
    bool passes = false, refuted = !step.readings.found.empty();
    for (const auto& reading : step.readings.found) {
      const properties::verdict found = verdict_of(reading);
      passes = passes || properties::passes(found);
      refuted = refuted && found == properties::verdict::refuted;
    }
    holds = holds || passes;
    if (refuted && !step.condition) return "false";
  }
  return holds ? "holds" : "open";
}

TEST(printed_formulas, have_the_verdicts_of_the_table) {
  const auto rows =
      identities::read_tab_separated(PROOFREAD_ROOT "/tests/runs/printed_formulas.tsv");
  EXPECT_GE(rows.size(), 20U);
  for (const auto& row : rows)
    EXPECT_EQ(judged(row[0], row[1]), row[2]) << row.line << ": " << row[0];
}

}  // namespace
}  // namespace proofread::runs
