// SPDX-License-Identifier: MIT
#include "reports/text/evidence_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "identities/elaboration/signature.hpp"
#include "reports/text/decision_text.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports {

using results::counted;
using results::repair;

using properties::counterexample;
using properties::finding;
using properties::level;
using properties::level_evidence;
using properties::verdict;

std::string certificate_text(const properties::certificate& proof) {
  std::string text =
      fmt::format("probability of error below 2^{:.0f}, {}: {} on {}, degree at most {:.0f}",
                  std::ceil(proof.log2_error), proof.everywhere ? "everywhere" : "generic points",
                  counted(static_cast<std::size_t>(proof.points_per_stratum), "point"),
                  proof.strata == 1 ? "1 stratum" : fmt::format("each of {} strata", proof.strata),
                  proof.degree);
  if (proof.redraws > 0) text += fmt::format(", {} redrawn", proof.redraws);
  return text;
}

std::string level_text(const level_evidence& e) {
  std::string text =
      fmt::format("{:<7} {:<10}", to_text(e.at), e.skipped ? "skipped" : to_text(e.result));
  const bool refuted = e.result == verdict::refuted && !e.skipped;
  std::string facts =
      refuted && e.points == 0 ? "" : counted(static_cast<std::size_t>(e.points), "point");
  if (e.at != level::exact && e.decided > 0 && !refuted) {
    if (std::isfinite(e.digits)) facts += fmt::format(", {:.1f} digits", e.digits);
    facts += fmt::format(", residual {:.1e} (bound {:.1e})", e.residual, e.bound);
  }
  if (e.undecided > 0) facts += fmt::format(", {} undecided", e.undecided);
  if (e.outside > 0) facts += fmt::format(", {} undefined", e.outside);
  if (e.discarded > 0) facts += fmt::format(", {} discarded", e.discarded);
  if (facts.rfind(", ", 0) == 0) facts.erase(0, 2);
  text += facts;
  text.erase(text.find_last_not_of(' ') + 1);
  if (!e.reason.empty()) text += ": " + e.reason;
  return text;
}

namespace {

std::string sizes_text(const counterexample& against) {
  std::string text;
  for (const auto& [name, value] : against.sizes) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, value);
  }
  return text;
}

void line(std::string& text, const std::string& indent, const std::string& content) {
  if (!content.empty()) text += indent + content + "\n";
}

}  // namespace

std::string counterexample_text(const counterexample& against, matrix_format how,
                                const std::string& indent) {
  std::string text;
  line(text, indent, sizes_text(against));
  for (const auto& value : against.values) line(text, indent, definition_text(value, how));
  if (!against.failing.empty()) line(text, indent, "fails: " + against.failing);
  if (!against.left.entries.empty()) {
    line(text, indent, "left  = " + value_text(against.left, how));
  }
  if (!against.right.entries.empty()) {
    line(text, indent, "right = " + value_text(against.right, how));
  }
  if (against.row > 0 && against.left.entries.size() > 1) {
    line(text, indent,
         fmt::format("first differing entry: row {}, column {}", against.row, against.col));
  }
  line(text, indent, against.note);
  if (against.found_at == "real") {
    line(text, indent, "checked exactly at these real numbers");
  } else if (!against.found_at.empty() && against.found_at != "rational") {
    line(text, indent, "shown by disjoint enclosures at " + against.found_at);
  }
  return text;
}

std::string finding_text(const finding& found, matrix_format how) {
  std::string text = to_text(found.result);
  if (!found.statement.empty()) {
    text += "  " + identities::typed_line(found.signature, found.statement);
  }
  return text + "\n" + facts_text(found, how);
}

std::string facts_text(const finding& found, matrix_format how) {
  std::string text;
  for (const std::string& remark : found.remarks) line(text, "  ", "remark: " + remark);
  if (found.proof) line(text, "  ", certificate_text(*found.proof));
  if (found.reals) text += indented(decision_text(*found.reals), "  ");
  for (const level_evidence& e : found.levels) line(text, "  ", level_text(e));
  line(text, "  ", found.rate.empty() ? "" : "limit: " + found.rate);
  line(text, "  ", found.covered.empty() ? "" : "covered: " + found.covered);
  if (found.against) {
    text += "  counterexample:\n" + counterexample_text(*found.against, how, "    ");
    if (!found.against->replay.empty()) {
      line(text, "  ", "again: proofread check \"" + found.against->replay + "\"");
    }
  }
  if (found.result != verdict::malformed) {
    const bool weaker = found.result == verdict::supported || found.result == verdict::decided;
    const char* label = weaker ? "no certificate: " : "reason: ";
    line(text, "  ", found.reason.empty() ? "" : label + found.reason);
  }
  return text;
}

std::string odd_line_text(std::size_t line) {
  if (line == 0) return "";
  return fmt::format("line {} is the odd one out: {} and {} agree", line, line - 1, line + 1);
}

std::string odd_side_text(std::size_t side) {
  if (side == 0) return "";
  return fmt::format("side {} is the odd one out: the others agree", side);
}

std::string repairs_text(const std::vector<repair>& repairs, const std::string& indent) {
  std::string text = repairs.empty() ? "" : indent + "near and true:\n";
  for (const repair& each : repairs) {
    text += fmt::format("{0}  {1} ({2})\n{0}    {3}\n", indent, each.change, each.verdict,
                        each.line.empty() ? each.text : each.line);
  }
  return text;
}

}  // namespace proofread::reports
