// SPDX-License-Identifier: MIT
#include "runs/notes/note_tests.hpp"

#include <algorithm>

namespace proofread::runs {

using identities::block;
using identities::block_kind;
using identities::goal;
using properties::level;

namespace {

void add(std::vector<note_test>& tests, const std::string& name, const block& part,
         std::vector<const goal*> goals, const std::vector<level>& levels) {
  const bool readable = !part.because_shapes &&
                        std::any_of(goals.begin(), goals.end(),
                                    [](const goal* g) { return static_cast<bool>(g->content); });
  for (level l : levels) {
    if (l == levels.front() || readable) {
      tests.push_back({name + "/" + to_text(l), l, &part, goals});
    }
  }
}

}  // namespace

const std::vector<level>& all_levels() {
  static const std::vector<level> every = {level::exact, level::double_precision, level::mp50,
                                           level::mp100};
  return every;
}

std::vector<note_test> tests_of(const identities::note& from, const std::vector<level>& levels) {
  std::vector<note_test> tests;
  tests.push_back({from.name + "/note", std::nullopt, nullptr, {}});
  for (const block& part : from.blocks) {
    if (part.kind == block_kind::refute || part.goals.empty()) {
      std::vector<const goal*> goals;
      for (const goal& g : part.goals) goals.push_back(&g);
      add(tests, part.name, part, goals, levels);
      continue;
    }
    for (const goal& g : part.goals) add(tests, g.name, part, {&g}, levels);
  }
  return tests;
}

}  // namespace proofread::runs
