// SPDX-License-Identifier: MIT
#include "results/document/document.hpp"

#include <algorithm>

namespace proofread::results {

using identities::block_kind;
using properties::verdict;

const char* to_text(standing s) {
  switch (s) {
    case standing::passes:
      return "passes";
    case standing::fails:
      return "fails";
    case standing::undecided:
      return "undecided";
    case standing::malformed:
      return "malformed";
  }
  return "";
}

standing standing_of(const block_result& block) {
  const auto some = [&](verdict v) {
    return std::any_of(block.goals.begin(), block.goals.end(),
                       [v](const goal_result& g) { return g.found.result == v; });
  };
  if (block.goals.empty()) return standing::fails;
  if (block.kind == block_kind::refute) {
    if (block.because_shapes) return some(verdict::malformed) ? standing::passes : standing::fails;
    if (some(verdict::malformed)) return standing::malformed;
    if (some(verdict::refuted)) return standing::passes;
    return some(verdict::undecided) ? standing::undecided : standing::fails;
  }
  if (some(verdict::malformed)) return standing::malformed;
  if (some(verdict::refuted)) return standing::fails;
  return some(verdict::undecided) ? standing::undecided : standing::passes;
}

void conclude(document& document) {
  totals sums;
  for (standing s : {standing::passes, standing::fails, standing::undecided, standing::malformed}) {
    sums.standings[to_text(s)] = 0;
  }
  for (verdict v : properties::all_verdicts) sums.verdicts[properties::to_text(v)] = 0;
  for (note_result& note : document.notes) {
    ++sums.notes;
    sums.problems += static_cast<int>(note.problems.size());
    for (block_result& block : note.blocks) {
      block.stands = standing_of(block);
      ++sums.blocks;
      ++sums.standings[to_text(block.stands)];
      for (const goal_result& goal : block.goals) {
        ++sums.goals;
        ++sums.verdicts[properties::to_text(goal.found.result)];
      }
    }
  }
  document.sums = sums;
}

int exit_code(const document& document) {
  const auto count = [&](standing s) {
    const auto found = document.sums.standings.find(to_text(s));
    return found == document.sums.standings.end() ? 0 : found->second;
  };
  if (document.sums.blocks == 0 || document.sums.problems > 0) return 2;
  if (count(standing::malformed) > 0) return 2;
  if (count(standing::fails) > 0) return 1;
  return count(standing::undecided) > 0 ? 3 : 0;
}

}  // namespace proofread::results
