// SPDX-License-Identifier: MIT
#include "reports/text/coverage_text.hpp"

#include <fmt/format.h>

namespace proofread::reports {

using results::coverage_row;

std::string coverage_line(const results::document& document) {
  if (document.coverage.empty()) return "";
  coverage_row sum;
  for (const coverage_row& row : document.coverage) {
    sum.statements += row.statements;
    sum.checked += row.checked;
    sum.definitions += row.definitions;
    sum.reasons += row.reasons;
  }
  return fmt::format(
      "coverage: {} of {} statements of the documents ({} by claims, derivations and refutations, "
      "{} definitions that claims use, {} with a reason why nothing can be checked)",
      sum.checked + sum.definitions + sum.reasons, sum.statements, sum.checked, sum.definitions,
      sum.reasons);
}

}  // namespace proofread::reports
