// SPDX-License-Identifier: MIT
#include "identities/notes/clause_correction.hpp"

#include <utility>
#include <vector>

#include "identities/elaboration/correct.hpp"

namespace proofread::identities {
namespace {

/// Places counted from the beginning of the clause's text, without the mends of other clauses.
diagnostic inside(diagnostic problem, std::size_t base, std::size_t length) {
  std::vector<edit> own;
  for (edit& each : problem.mends) {
    if (each.where.begin < base || each.where.end > base + length) continue;
    each.where.begin -= base;
    each.where.end -= base;
    own.push_back(std::move(each));
  }
  problem.mends = std::move(own);
  return problem;
}

}  // namespace

diagnostic with_corrected_lines(diagnostic problem, const clause& line, const clause_check& check) {
  const std::size_t end = line.base + line.text.size();
  if (problem.where.begin < line.base || problem.where.begin > end) return problem;
  diagnostic of_text = inside(problem, line.base, line.text.size());
  add_corrected(of_text, line.text, [&](const std::string& text) -> std::optional<diagnostic> {
    auto next = check(text);
    if (next) next = inside(std::move(*next), line.base, text.size());
    return next;
  });
  for (const std::string& each : of_text.corrected)
    problem.corrected.push_back(line.word + (line.word.empty() ? "" : " ") + each);
  return problem;
}

}  // namespace proofread::identities
